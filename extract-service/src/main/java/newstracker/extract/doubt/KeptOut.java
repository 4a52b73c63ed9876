package newstracker.extract.doubt;

import static java.util.Objects.requireNonNull;

/// A place that looked like something to report, and why it is not reported. `kind` is what it could have been: `model`
/// or `price`.
public record KeptOut(String kind, int start, int end, String surface, String reason) {

    public KeptOut {
        requireNonNull(kind, "keptOut.kind");
        requireNonNull(surface, "keptOut.surface");
        requireNonNull(reason, "keptOut.reason");
    }
}
