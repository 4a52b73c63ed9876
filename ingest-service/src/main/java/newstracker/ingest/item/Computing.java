package newstracker.ingest.item;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Work for the processor alone, at most as much at once as there are processors. Virtual threads are not interrupted
/// by the clock: too many that compute would starve those inside a transaction.
public final class Computing {

    private static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private Computing() {}

    /// Waits for its turn and works; whoever waits for others meanwhile takes the turn from all.
    public static <T> T of(Supplier<T> work) throws InterruptedException {
        TURNS.acquire();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }
}
