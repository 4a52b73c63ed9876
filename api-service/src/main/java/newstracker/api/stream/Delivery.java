package newstracker.api.stream;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Links;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.sql.Database;
import newstracker.api.stream.EventLog.Logged;
import newstracker.api.stream.EventLog.Stretch;

/// One client's stream, on a thread of its own: reads the log from where the client stands and writes it
/// out. What is not written yet stays in the log, so nothing piles up in memory.
final class Delivery {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int PIECE = 200;
    private static final long IDLE = 0;

    private final Follower follower;
    private final OutputStream output;
    private final HttpConnection connection;
    private final Links links;
    private volatile long writingSince = IDLE;

    Delivery(Follower follower, OutputStream output, HttpConnection connection, Links links) {
        this.follower = follower;
        this.output = output;
        this.connection = connection;
        this.links = links;
    }

    /// What was read of the log, and how far.
    private record Piece(List<Logged> events, long upTo) {}

    void run(Database database, EventLog log, Hub hub) throws IOException {
        write("retry: 2000\n: connected\n\n");
        if (follower.gap()) {
            String resume = links.to("/v1/events");
            write("event: %s\ndata: %s\n\n".formatted(Gap.TYPE, Gap.body(follower.position(), Optional.of(resume))));
        }
        try {
            long after = follower.after();
            while (!hub.closed()) {
                Piece piece = piece(database, log, after);
                for (Logged event : piece.events()) {
                    write(event);
                }
                if (piece.upTo() == after) {
                    waitForMore(hub, after);
                }
                after = piece.upTo();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException away) {
            // The client comes back with the id of the last event it saw.
            throw new IOException("the database is away", away);
        }
    }

    /// A comment now and then shows proxies and the client that the line is alive.
    private void waitForMore(Hub hub, long after) throws InterruptedException, IOException {
        if (!hub.awaitBeyond(after, HEARTBEAT)) {
            write(": heartbeat\n\n");
        }
    }

    private Piece piece(Database database, EventLog log, long after) throws SQLException {
        return database.look(connection -> {
            Position position = Journal.position(connection);
            Stretch stretch = new Stretch(follower.criteria(), follower.types(), after, position.number(), PIECE);
            List<Logged> events = log.read(connection, stretch);
            boolean more = events.size() == PIECE;
            return new Piece(events, more ? events.getLast().number() : position.number());
        });
    }

    private void write(Logged event) throws IOException {
        String id = Position.eventId(follower.position().installation(), event.number());
        write("id: %s\nevent: %s\ndata: %s\n\n".formatted(id, event.type(), event.body()));
    }

    private void write(String text) throws IOException {
        writingSince = System.nanoTime();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
        writingSince = IDLE;
    }

    boolean stuckFor(Duration time) {
        long since = writingSince;
        return since != IDLE && System.nanoTime() - since > time.toNanos();
    }

    /// Vert.x would close after what waits to be sent, which nobody reads: this closes at once.
    void hangUp() {
        if (connection instanceof ConnectionBase open) {
            open.channelHandlerContext().close();
        } else {
            connection.close();
        }
    }
}
