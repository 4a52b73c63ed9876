package newstracker.promises.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Rests that end when somebody stops us.
public final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /// @return whether it came true within that time
    public static boolean until(Duration patience, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            of(BETWEEN_LOOKS);
        }
        return true;
    }
}
