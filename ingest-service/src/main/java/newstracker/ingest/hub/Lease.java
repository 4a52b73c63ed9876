package newstracker.ingest.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a hub tells of news, and when to ask it again. Knows no clock, hub or database.
///
/// @param until when the promise of the hub ends
/// @param renewal when it is asked for another
record Lease(Instant until, Instant renewal) {

    /// What we ask for; hubs may give less or more.
    static final Duration WANTED = Duration.ofDays(10);

    /// A hub that does not want is asked again after this.
    static final Duration AFTER_DENIAL = Duration.ofDays(1);

    static final int MOST_FAREWELLS = 5;

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SOONEST_RENEWAL = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /// @param seconds as the hub says; old hubs say nothing
    static Lease granted(Instant now, Optional<String> seconds) {
        Duration length = seconds.filter(number -> number.matches("\\d{1,9}"))
                .map(number -> Duration.ofSeconds(Long.parseLong(number)))
                .filter(Duration::isPositive)
                .orElse(WANTED);
        Duration kept = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        Duration rest = kept.multipliedBy(3).dividedBy(4);
        return new Lease(now.plus(kept), now.plus(rest.compareTo(SOONEST_RENEWAL) < 0 ? SOONEST_RENEWAL : rest));
    }

    /// When a hub is asked again that refused, was silent, or accepted and never verified.
    static Instant nextTry(Instant now, int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
