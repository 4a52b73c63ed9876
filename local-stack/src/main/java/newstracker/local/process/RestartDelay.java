package newstracker.local.process;

import java.time.Duration;

/// How long a process that died rests before it is started again: longer each time, until it has lived a while.
final class RestartDelay {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /// Who has worked this long is no wreck that dies at its start: when this was a minute, a service that was killed
    /// now and then rested up to 30 s before it came back.
    private static final Duration HEALTHY = Duration.ofSeconds(10);

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
