package newstracker.api.answer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newstracker.api.sql.Database;
import newstracker.api.web.Problem;

/// Looks at the data. So many answers are made at once, because each holds its rows in memory, and two processors are
/// no faster at thirty than at eight; the others wait for their turn.
@Singleton
class Looks {

    static final int MOST_AT_ONCE = Math.clamp(4L * Runtime.getRuntime().availableProcessors(), 8, 16);

    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    /// For a single row.
    <R> R brief(Database.Work<R> work) throws SQLException {
        return database.look(work);
    }

    /// @throws Problem.ProblemException 503 when so many wait that the turn does not come
    <R> R whole(Database.Work<R> work) throws SQLException {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.busy("More is being asked than can be answered; try again in a moment.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The service is being stopped; try again in a moment.");
        }
        try {
            return database.look(work);
        } finally {
            turns.release();
        }
    }
}
