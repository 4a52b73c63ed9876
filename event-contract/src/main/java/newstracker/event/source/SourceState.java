package newstracker.event.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of a source after its latest poll.
///
/// `cadence` is how often it is expected to answer; `newestItem` the latest publication seen in it, so that a feed
/// which answers but is frozen shows as stale. `error` is a sentence for people: what went wrong and what to do.
public record SourceState(
        Optional<Instant> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Instant> nextDue,
        Duration cadence,
        Optional<Instant> newestItem,
        Optional<String> error,
        List<Unreadable> unreadable) {

    public SourceState {
        requireNonNull(cadence, "state.cadence");
        unreadable = List.copyOf(unreadable);
    }

    /// An item that could not be read, and why, in words.
    public record Unreadable(Optional<String> url, String reason) {

        public Unreadable {
            requireNonNull(reason, "unreadable.reason");
        }
    }
}
