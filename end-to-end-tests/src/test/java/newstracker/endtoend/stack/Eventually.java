package newstracker.endtoend.stack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Waits for what another process will do, no longer than it takes.
public final class Eventually {

    private Eventually() {}

    /// @throws AssertionError when it has not come true in time; names what was waited for and what was last seen
    public static void eventually(String what, Duration patience, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        String seen = "it is false";
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception | AssertionError notYet) {
                seen = notYet.toString();
            }
            pause();
        }
        throw new AssertionError("not within " + patience.toSeconds() + " s: " + what + " (" + seen + ")");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
