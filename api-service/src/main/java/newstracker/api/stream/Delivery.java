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
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SLICE = 16 * 1024;
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
        String installation = follower.position().installation();
        long after = follower.after();
        while (!hub.closed()) {
            Optional<Position> reached = hub.awaitNews(installation, after, untilHeartbeat());
            if (reached.isEmpty()) {
                if (!hub.hears()) {
                    // Another instance may know more.
                    throw new IOException("nothing is heard of the log");
                }
                showLife();
            } else if (!reached.get().installation().equals(installation)) {
                // The database was replaced: whoever comes back is told that something may be missing.
                return;
            } else {
                after = tell(tail.piece(follower, after, reached.get()), after);
            }
        }
    }

    /// How far the follower has come then.
    private long tell(Tail.Piece piece, long after) throws IOException, InterruptedException {
        write(piece.text());
        if (piece.upTo() <= after) {
            // The hub has not heard yet that the database was emptied.
            Thread.sleep(PAUSE);
        }
        return Math.max(after, piece.upTo());
    }

    private Duration untilHeartbeat() {
        return HEARTBEAT.minusNanos(System.nanoTime() - wrote);
    }

    /// A comment now and then shows proxies and the client that the line is alive.
    private void showLife() throws IOException {
        write(": heartbeat\n\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    // Slice by slice: whoever reads slowly is not taken for somebody who does not read.
    private void write(byte[] text) throws IOException {
        for (int at = 0; at < text.length; at += SLICE) {
            writingSince = System.nanoTime();
            output.write(text, at, Math.min(SLICE, text.length - at));
            output.flush();
            writingSince = IDLE;
            wrote = System.nanoTime();
        }
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
