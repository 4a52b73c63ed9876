package newstracker.local;

/// Tells the person at the terminal how far we are and how long it took.
final class Progress {

    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    synchronized void tell(String line) {
        System.out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / NANOS, line);
        System.out.flush();
    }

    /// A line that other programs may wait for.
    synchronized void tellPlainly(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
