package newstracker.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Lines for the person who waits.
final class Progress {

    private final Instant start = Instant.now();

    void tell(String line) {
        System.out.println(String.format(Locale.ROOT, "[%6.1f s] ", passed().toMillis() / 1000.0) + line);
    }

    Duration passed() {
        return Duration.between(start, Instant.now());
    }
}
