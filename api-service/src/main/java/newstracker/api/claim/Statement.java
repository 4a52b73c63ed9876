package newstracker.api.claim;

import newstracker.event.claim.Phase;

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

    /// The same claim about another time.
    public Statement in(Phase phase) {
        return new Statement(claim, witness.in(phase));
    }
}
