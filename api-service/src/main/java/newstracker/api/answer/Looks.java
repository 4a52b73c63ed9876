package newstracker.api.answer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import newstracker.api.sql.Database;

/// Looks at the data. So many answers are made at once, because each holds its rows in memory, and two processors are
/// no faster at thirty than at eight.
@Singleton
class Looks {

    private static final int MOST_AT_ONCE = Math.clamp(4L * Runtime.getRuntime().availableProcessors(), 8, 16);

    private final Turns turns = new Turns(
            MOST_AT_ONCE, Duration.ofSeconds(5), "More is being asked than can be answered; try again in a moment.");
    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    /// For a single row.
    <R> R brief(Database.Work<R> work) throws SQLException {
        return database.look(work);
    }

    /// For an answer, in its turn.
    <R> R whole(Database.Work<R> work) throws SQLException {
        return turns.take(() -> database.look(work));
    }
}
