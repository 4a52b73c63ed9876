package newstracker.api.stream;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import newstracker.api.answer.Links;
import newstracker.api.journal.Position;

/// One client's stream, on a thread of its own: reads the log from where the client stands and writes it
/// out. What is not written yet stays in the log, so nothing piles up in memory.
final class Delivery {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long IDLE = 0;

    private final Follower follower;
    private final OutputStream output;
    private final HttpConnection connection;
    private final Links links;
    private volatile long writingSince = IDLE;
    private long wrote = System.nanoTime();

    Delivery(Follower follower, OutputStream output, HttpConnection connection, Links links) {
        this.follower = follower;
        this.output = output;
        this.connection = connection;
        this.links = links;
    }

    void run(Tail tail, Hub hub) throws IOException {
        write("retry: 2000\n: connected\n\n");
        if (follower.gap()) {
            String resume = links.to("/v1/events");
            write("event: %s\ndata: %s\n\n".formatted(Gap.TYPE, Gap.body(follower.position(), Optional.of(resume))));
        }
        try {
            follow(tail, hub);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException away) {
            // The client comes back with the id of the last event it saw.
            throw new IOException("the database is away", away);
        }
    }

    private void follow(Tail tail, Hub hub) throws IOException, SQLException, InterruptedException {
        long after = follower.after();
        while (!hub.closed()) {
            Optional<Position> reached = hub.awaitBeyond(after, HEARTBEAT);
            if (reached.isEmpty()) {
                showLife();
            } else if (!reached.get().installation().equals(follower.position().installation())) {
                // The database was replaced: whoever comes back is told that something may be missing.
                return;
            } else {
                Tail.Piece piece = tail.piece(follower, after, reached.get());
                if (piece.text().length > 0) {
                    write(piece.text());
                } else if (System.nanoTime() - wrote > HEARTBEAT.toNanos()) {
                    showLife();
                }
                after = piece.upTo();
            }
        }
    }

    /// A comment now and then shows proxies and the client that the line is alive.
    private void showLife() throws IOException {
        write(": heartbeat\n\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] text) throws IOException {
        writingSince = System.nanoTime();
        output.write(text);
        output.flush();
        writingSince = IDLE;
        wrote = System.nanoTime();
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
