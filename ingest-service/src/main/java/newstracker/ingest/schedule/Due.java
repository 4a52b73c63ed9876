package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newstracker.event.source.SourceState;
import newstracker.outbound.Address;

/// A source whose turn it is, leased to this instance, with what the last poll left behind.
record Due(
        String id,
        Optional<String> etag,
        Optional<String> lastModified,
        int failures,
        Moved moved,
        Push push,
        SourceState state) {

    /// The same, to be answered in full.
    Due withoutValidators() {
        return new Due(id, Optional.empty(), Optional.empty(), failures, moved, push, state);
    }

    /// What hubs did: whether one told of news since the last poll, and until when one is relied on to tell.
    record Push(boolean woken, Optional<Instant> until) {

        boolean isRelied(Instant now) {
            return until.filter(now::isBefore).isPresent();
        }
    }

    /// Where permanent redirects lead, since when and how often in a row: three over a day are believed.
    record Moved(Optional<String> to, Optional<Instant> since, int seen) {

        static final Moved NOWHERE = new Moved(Optional.empty(), Optional.empty(), 0);

        private static final int ENOUGH = 3;
        private static final Duration A_DAY = Duration.ofDays(1);

        /// The address to ask: the new one once it is believed.
        String believed(String configured, Instant now) {
            return isBelieved(now) ? to.orElse(configured) : configured;
        }

        Moved after(Optional<Address> movedTo, boolean success, Instant now) {
            if (isBelieved(now)) {
                // The new address answers by itself now; when it fails, the configured one is asked again.
                return success ? this : NOWHERE;
            }
            if (movedTo.isEmpty()) {
                return success ? NOWHERE : this;
            }
            String target = movedTo.get().toString();
            boolean same = to.filter(target::equals).isPresent();
            return new Moved(Optional.of(target), same ? since : Optional.of(now), same ? seen + 1 : 1);
        }

        private boolean isBelieved(Instant now) {
            return seen >= ENOUGH
                    && since.filter(first -> !first.plus(A_DAY).isAfter(now)).isPresent();
        }
    }
}
