package newstracker.extract.catalog;

import java.util.List;
import java.util.Optional;

/// A spelling of the catalogue found in the text, from `start` to `end` (exclusive). A tail may be spelled like
/// something else ("Premium"): `others` are the further readings.
public record Hit(int start, int end, Alias alias, List<Alias> others) {

    public Concept concept() {
        return alias.concept();
    }

    /// The same place read as this kind, if it can be.
    public Optional<Hit> as(Kind kind) {
        if (alias.concept().kind() == kind) {
            return Optional.of(this);
        }
        for (Alias other : others) {
            if (other.concept().kind() == kind) {
                return Optional.of(new Hit(start, end, other, List.of()));
            }
        }
        return Optional.empty();
    }
}
