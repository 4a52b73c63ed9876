package newstracker.api.claim;

import java.util.List;
import newstracker.event.claim.Phase;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;

/// A claim and one place in a text that makes it.
public record Statement(NormalClaim claim, Witness witness) {

    public Statement {
        if (!witness.claim().equals(claim.id())) {
            throw new IllegalArgumentException(
                    "the words for %s cannot support %s".formatted(witness.claim(), claim.id()));
        }
    }

    /// The same words, understood as another claim.
    public Statement as(NormalClaim other) {
        return new Statement(other, witness.of(other.id()));
    }

    /// The same words, read in these places.
    public Statement in(List<String> sources, Standing standing, Show show) {
        return new Statement(claim, witness.in(sources, standing, show));
    }

    /// Whether the same place is understood to say the same.
    public boolean says(Statement other) {
        return claim.id().equals(other.claim.id())
                && witness.place().equals(other.witness.place())
                && witness.words().equals(other.witness.words());
    }

    /// The same claim about another time.
    public Statement in(Phase phase) {
        return new Statement(claim, witness.in(phase));
    }
}
