package newstracker.api.claim;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A claim with the evidence that is visible from some point of view. Without any it is retracted.
public record Recorded(NormalClaim claim, long number, Instant recordedAt, List<Witness> witnesses) {

    public Recorded {
        witnesses = List.copyOf(witnesses);
    }

    Recorded with(List<Witness> others) {
        return new Recorded(claim, number, recordedAt, others);
    }

    boolean active() {
        return !witnesses.isEmpty();
    }

    /// Texts written for this product show what it does; they are no witnesses of the world.
    Stream<Witness> real() {
        return witnesses.stream().filter(witness -> !witness.sample());
    }

    boolean sample() {
        return active() && real().findAny().isEmpty();
    }
}
