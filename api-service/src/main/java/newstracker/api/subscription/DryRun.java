package newstracker.api.subscription;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newstracker.api.answer.Turns;
import newstracker.api.journal.Journal;
import newstracker.api.json.RawJson;
import newstracker.api.name.NameStore;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.wish.Facts;
import newstracker.api.wish.Matching;
import newstracker.api.wish.Wish;

/// Holds a wish against the log: what it would have told, and what a replay tells.
@Singleton
public class DryRun {

    private static final int PIECE = 500;

    private static final String STRETCH = """
            select number, type, cause, at, body from event
            where at >= ? and at < ? and number > ? and article is not null order by number limit ?
            """;

    // Each reads a long stretch of the log; the other connections are for short questions.
    private final Turns turns = new Turns(
            2, Duration.ofSeconds(30), "Other dry runs and replays are reading the log; try again in a moment.");

    private final Database database;
    private final NameStore names;

    DryRun(Database database, NameStore names) {
        this.database = database;
        this.names = names;
    }

    public record Hit(long number, String eventId, Instant at, RawJson event) {}

    private record Logged(Facts.Event event, String body) {}

    /// Hands over what fires, the oldest first; none is kept here.
    ///
    /// @throws newstracker.api.web.Problem.ProblemException 503 while others run for too long
    public void each(Wish wish, Instant since, Instant until, Consumer<Hit> taker) throws SQLException {
        turns.take(() -> database.look(connection -> {
            each(connection, wish, since, until, taker);
            return null;
        }));
    }

    private void each(Connection connection, Wish wish, Instant since, Instant until, Consumer<Hit> taker)
            throws SQLException {
        String installation = Journal.position(connection).installation();
        Matching matching = new Matching(connection, names);
        long after = 0;
        List<Logged> piece = stretch(connection, since, until, after);
        while (!piece.isEmpty()) {
            for (Logged logged : piece) {
                Optional<Facts> facts = Facts.of(logged.event(), logged.body());
                if (facts.isPresent() && matching.fires(wish, facts.get())) {
                    taker.accept(hit(installation, logged));
                }
            }
            after = piece.getLast().event().number();
            piece = stretch(connection, since, until, after);
        }
    }

    private static Hit hit(String installation, Logged logged) {
        Facts.Event event = logged.event();
        return new Hit(event.number(), installation + "-" + event.number(), event.at(), new RawJson(logged.body()));
    }

    private static List<Logged> stretch(Connection connection, Instant since, Instant until, long after)
            throws SQLException {
        return Sql.list(
                connection,
                STRETCH,
                row -> new Logged(
                        new Facts.Event(
                                row.longNumber("number"), row.text("type"), row.text("cause"), row.instant("at")),
                        row.text("body")),
                since,
                until,
                after,
                PIECE);
    }
}
