package newstracker.local.process;

import java.time.Duration;

/// How long a process that died rests before it is started again: longer each time, until it has lived a while.
final class RestartDelay {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = SHORTEST;

    /// @param lived how long the process ran before it died
    Duration after(Duration lived) {
        if (lived.compareTo(HEALTHY) >= 0) {
            next = SHORTEST;
        }
        Duration delay = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return delay;
    }
}
