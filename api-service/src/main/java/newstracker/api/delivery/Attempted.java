package newstracker.api.delivery;

import java.time.Instant;
import newstracker.api.channel.Outcome;

/// A delivery that was tried, and what came of it.
record Attempted(Due due, Instant at, Outcome outcome) {

    int attempts() {
        return due.attempts() + 1;
    }

    /// Nobody will want it any more.
    boolean givenUp() {
        return outcome.kind() == Outcome.Kind.GONE
                || outcome.kind() == Outcome.Kind.REFUSED && attempts() >= Schedule.MOST_REFUSALS;
    }
}
