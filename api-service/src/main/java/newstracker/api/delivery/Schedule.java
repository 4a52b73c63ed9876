package newstracker.api.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When to try again. Knows no clock; `chance` between 0 and 1 spreads those that failed together.
final class Schedule {

    /// After so many attempts a message that is refused is given up; one that finds nobody is not.
    static final int MOST_REFUSALS = 10;

    /// An endpoint that failed for so long is disabled.
    static final Duration LONGEST_FAILURE = Duration.ofDays(5);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private Schedule() {}

    /// The wait after the attempt of that number, counted from 1. What the receiver asks for is the least.
    static Duration after(int attempt, Optional<Duration> asked, double chance) {
        Duration usual = WAITS.get(Math.min(attempt, WAITS.size()) - 1);
        double factor = 1 - JITTER + 2 * JITTER * chance;
        Duration spread = Duration.ofMillis((long) (usual.toMillis() * factor));
        Duration wanted = asked.filter(wait -> wait.compareTo(spread) > 0).orElse(spread);
        return wanted.compareTo(LONGEST_ASKED) > 0 && asked.isPresent() && wanted.equals(asked.get())
                ? LONGEST_ASKED
                : wanted;
    }
}
