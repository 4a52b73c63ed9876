package newstracker.ingest.fetch;

import java.util.concurrent.Semaphore;

/// Memory for one answer. Small ones fit in any number; large ones take turns, however many sources send them.
public final class Room implements AutoCloseable {

    static final int SMALL = 1024 * 1024;

    private static final Semaphore LARGE = new Semaphore(1, true);

    private boolean enlarged;

    /// Waits until this answer may be larger than a mebibyte.
    void enlarge() throws InterruptedException {
        if (!enlarged) {
            LARGE.acquire();
            enlarged = true;
        }
    }

    @Override
    public void close() {
        if (enlarged) {
            enlarged = false;
            LARGE.release();
        }
    }
}
