package newstracker.local;

/// Rests between two looks at something that another process does.
final class Pause {

    private static final long MILLIS = 100;

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until a signal ends the process.
    static void forever() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
