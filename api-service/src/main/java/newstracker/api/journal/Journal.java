package newstracker.api.journal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// The log that every follower reads. Writers take turns under one lock, so that the order of numbers
/// is the order of commits for any number of instances: a plain sequence would skip rows for readers.
@Singleton
public class Journal {

    /// The channel of LISTEN and NOTIFY.
    public static final String CHANNEL = "newstracker_events";

    private static final long LOCK = 0x6e657773L;

    // The only lock of the transaction, taken before anything is read: nothing can deadlock.
    private static final String TAKE_TURN = "select pg_advisory_xact_lock(?)";

    private static final String WAIT_FOR_WRITERS = "select pg_advisory_xact_lock_shared(?)";

    private static final String POSITION = "select id, number, at, recording_since from installation";

    private static final String NOW = """
            select greatest(clock_timestamp(), at + interval '1 microsecond') as at from installation
            """;

    private static final String ADVANCE = "update installation set number = ?, at = ?";

    private static final String REMEMBER = "insert into moment (number, at) values (?, ?)";

    private static final String WAKE = "select pg_notify(?, ?)";

    private final Database database;
    private final Frontier frontier;
    private final List<Listener> listeners;

    public Journal(Database database, Frontier frontier, @All List<Listener> listeners) {
        this.database = database;
        this.frontier = frontier;
        this.listeners = listeners;
    }

    /// Whoever writes rows of its own about what has just been logged, in the same transaction.
    @FunctionalInterface
    public interface Listener {
        void told(Writing writing) throws SQLException;
    }

    /// What is done with the pen in hand.
    @FunctionalInterface
    public interface Work {
        void on(Writing writing) throws SQLException;
    }

    /// Runs `work` in one transaction; all of it and its events become visible together, or nothing.
    public void write(Work work) throws SQLException {
        Position reached = database.change(connection -> {
            Sql.call(connection, TAKE_TURN, LOCK);
            Instant at = Sql.first(connection, NOW, row -> row.instant("at")).orElseThrow();
            Writing writing = new Writing(connection, position(connection), at);
            work.on(writing);
            if (writing.changed()) {
                finish(connection, writing);
            }
            return writing.reached();
        });
        frontier.heard(reached);
    }

    private void finish(Connection connection, Writing writing) throws SQLException {
        writing.writeEvents();
        for (Listener listener : listeners) {
            listener.told(writing);
        }
        Sql.change(connection, ADVANCE, writing.last(), writing.at());
        Sql.change(connection, REMEMBER, writing.last(), writing.at());
        Sql.call(connection, WAKE, CHANNEL, Long.toString(writing.last()));
    }

    public static Position position(Connection connection) throws SQLException {
        return Sql.first(connection, POSITION, Journal::readPosition).orElseThrow();
    }

    /// Returns when no transaction is open that began before: what is stamped up to now is then visible.
    public void waitForWriters() throws SQLException {
        database.change(connection -> {
            Sql.call(connection, WAIT_FOR_WRITERS, LOCK);
            return null;
        });
    }

    private static Position readPosition(Row row) throws SQLException {
        return new Position(
                row.text("id"), row.longNumber("number"), row.instant("at"), row.instant("recording_since"));
    }
}
