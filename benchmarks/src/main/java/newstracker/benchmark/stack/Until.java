package newstracker.benchmark.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Waiting for what another process does, in steps short beside anything that is measured.
public final class Until {

    private static final Duration STEP = Duration.ofMillis(250);

    /// Whether it has happened.
    @FunctionalInterface
    public interface Check {
        boolean holds() throws IOException;
    }

    private Until() {}

    /// @throws IllegalStateException when it has not happened in time
    public static void holds(String what, Duration patience, Check check) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (!check.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "within %d s it did not come true that %s".formatted(patience.toSeconds(), what));
            }
            passed(STEP);
        }
    }

    public static void passed(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stopped);
        }
    }
}
