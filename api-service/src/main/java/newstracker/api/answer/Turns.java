package newstracker.api.answer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newstracker.api.web.Problem;

/// So many at once; the others wait for their turn, the first first.
public final class Turns {

    private final Semaphore turns;
    private final Duration patience;
    private final String busy;

    /// @param busy what those are told whose turn does not come in time
    public Turns(int most, Duration patience, String busy) {
        this.turns = new Semaphore(most, true);
        this.patience = patience;
        this.busy = busy;
    }

    /// What is done in one's turn.
    @FunctionalInterface
    public interface Work<R> {
        R now() throws SQLException;
    }

    /// @throws Problem.ProblemException 503 when so many wait that the turn does not come
    public <R> R take(Work<R> work) throws SQLException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.busy(busy);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The service is being stopped; try again in a moment.");
        }
        try {
            return work.now();
        } finally {
            turns.release();
        }
    }
}
