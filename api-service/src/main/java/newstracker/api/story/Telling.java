package newstracker.api.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import newstracker.api.likeness.Signature;
import newstracker.api.likeness.Wave;

/// What of an article tells which event it is about. `values` are the claims with a number in them:
/// they are the same in every language.
record Telling(String article, Signature signature, Instant published, Set<String> values, boolean sample) {

    private static final double ALIKE = 0.3;
    private static final double MOST_VALUES = 0.5;
    private static final int ENOUGH_VALUES = 2;

    Telling {
        values = Set.copyOf(values);
    }

    /// Whether both tell the same event. Symmetric, and a matter of these two alone: so the order of
    /// arrival of articles cannot change who belongs together.
    boolean sameEventAs(Telling other) {
        Duration apart = Duration.between(published, other.published).abs();
        return sample == other.sample
                && apart.compareTo(Wave.LENGTH) <= 0
                && (signature.likeness(other.signature) >= ALIKE || shareValues(other, apart));
    }

    private boolean shareValues(Telling other, Duration apart) {
        Set<String> shared = new HashSet<>(values);
        shared.retainAll(other.values);
        int fewer = Math.min(values.size(), other.values.size());
        boolean enough = shared.size() >= ENOUGH_VALUES || apart.compareTo(Duration.ofDays(1)) <= 0;
        return !shared.isEmpty() && enough && shared.size() >= MOST_VALUES * fewer;
    }
}
