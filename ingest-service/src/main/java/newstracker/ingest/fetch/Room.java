package newstracker.ingest.fetch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Memory for one answer and what is made of it. Tiny ones fit in any number, small ones in some, large ones take
/// turns, and only a few are understood at once, however many sources send them.
public final class Room implements AutoCloseable {

    static final int TINY = 64 * 1024;
    static final int SMALL = 1024 * 1024;

    private static final int PATIENCE_SECONDS = 20;

    private static final Semaphore SMALL_ONES = new Semaphore(24, true);
    private static final Semaphore LARGE_ONES = new Semaphore(1, true);
    private static final Semaphore IN_HAND = new Semaphore(12, true);

    private boolean small;
    private boolean large;
    private boolean inHand;

    /// Waits until an answer of this size fits, but not for ever: who waits may hold what another waits for.
    ///
    /// @return false when there was no room in time
    boolean fit(int bytes) throws InterruptedException {
        if (bytes > TINY && !small) {
            small = SMALL_ONES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (bytes > SMALL && !large) {
            large = small && LARGE_ONES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return (small || bytes <= TINY) && (large || bytes <= SMALL);
    }

    /// Waits until there is room for what will be read out of the answer.
    public void takeInHand() throws InterruptedException {
        if (!inHand) {
            IN_HAND.acquire();
            inHand = true;
        }
    }

    @Override
    public void close() {
        release(small, SMALL_ONES);
        release(large, LARGE_ONES);
        release(inHand, IN_HAND);
        small = false;
        large = false;
        inHand = false;
    }

    private static void release(boolean held, Semaphore permits) {
        if (held) {
            permits.release();
        }
    }
}
