package newstracker.api.stream;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.sql.Database;
import newstracker.api.stream.EventLog.Logged;
import newstracker.api.stream.EventLog.Stretch;

/// What comes next in the log, ready to be written. Followers who stand at the same place and want the same share one
/// look at the database, or each commit would be as many looks as there are followers.
@Singleton
class Tail {

    private static final int PIECE = 200;

    // Those who keep up ask for the same few; what others asked for is soon forgotten.
    private static final int KEPT = 16;

    private final Database database;
    private final EventLog log;
    private final Map<Wish, FutureTask<Piece>> looks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, FutureTask<Piece>> eldest) {
            return size() > KEPT;
        }
    };

    Tail(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /// Events as server-sent events, and how far they go.
    record Piece(byte[] text, long upTo) {}

    private record Wish(Position reached, Stretch stretch) {}

    /// The next piece for somebody who has seen everything up to `after`.
    Piece piece(Follower follower, long after, Position reached) throws SQLException, InterruptedException {
        Stretch stretch = new Stretch(follower.criteria(), follower.types(), after, reached.number(), PIECE);
        Wish wish = new Wish(reached, stretch);
        FutureTask<Piece> look = look(wish);
        // The first who comes looks; for the others this returns at once.
        look.run();
        try {
            Piece piece = look.get();
            if (piece.upTo() < reached.number()) {
                // Whoever catches up is alone there, and such pieces are large.
                forget(wish);
            }
            return piece;
        } catch (ExecutionException failed) {
            forget(wish);
            if (failed.getCause() instanceof SQLException away) {
                throw away;
            }
            throw new IllegalStateException("the log could not be read", failed.getCause());
        }
    }

    private synchronized FutureTask<Piece> look(Wish wish) {
        return looks.computeIfAbsent(wish, _ -> new FutureTask<>(() -> read(wish)));
    }

    private synchronized void forget(Wish wish) {
        looks.remove(wish);
    }

    private Piece read(Wish wish) throws SQLException {
        return database.look(connection -> {
            Position there = Journal.position(connection);
            if (!there.installation().equals(wish.reached().installation())) {
                return new Piece(new byte[0], 0);
            }
            List<Logged> events = log.read(connection, wish.stretch());
            // What was heard may be of a database that was emptied since: what is there counts.
            long upTo = events.size() == PIECE
                    ? events.getLast().number()
                    : Math.min(wish.stretch().upTo(), there.number());
            return new Piece(text(there.installation(), events), upTo);
        });
    }

    private static byte[] text(String installation, List<Logged> events) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Logged event : events) {
            String id = Position.eventId(installation, event.number());
            text.writeBytes("id: %s\nevent: %s\ndata: %s\n\n"
                    .formatted(id, event.type(), event.body())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }
}
