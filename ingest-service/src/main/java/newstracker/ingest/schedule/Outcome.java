package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a poll came to, as far as it matters for the next one.
sealed interface Outcome {

    /// The source answered and was read. `rest` is the pause that it asks for by itself; `dates` are those
    /// of its items.
    record Read(Optional<Duration> rest, List<Instant> dates) implements Outcome {

        public Read {
            dates = List.copyOf(dates);
        }
    }

    /// It was read, and pages that it names are still to be fetched.
    record Unfinished() implements Outcome {}

    /// Nothing changed since the last poll.
    record Unchanged(Optional<Duration> rest) implements Outcome {}

    /// The server asked for a pause, perhaps without saying how long.
    record Paused(Optional<Duration> pause) implements Outcome {}

    /// The publisher took the source away.
    record Gone() implements Outcome {}

    /// It could not be read; `ours` when the fault lies on this side.
    record Failed(boolean ours) implements Outcome {}
}
