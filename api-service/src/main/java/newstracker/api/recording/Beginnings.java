package newstracker.api.recording;

import java.util.List;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;

/// Which words say that a price begins to hold. All others only say that it does, as somebody does who has
/// not heard yet that it is over: they bring no price back.
final class Beginnings {

    private Beginnings() {}

    /// @param text all that the text says
    static boolean begins(Statement statement, List<Statement> text) {
        Witness witness = statement.witness();
        boolean dated = witness.words().statedFrom().isPresent();
        boolean price = statement.claim().kind().equals("price");
        return price
                && switch (witness.words().phase()) {
                    case FORMER -> false;
                    case ANNOUNCED -> dated;
                    case CURRENT ->
                        dated
                                || witness.publication().standing() == Standing.OFFICIAL
                                || text.stream().anyMatch(other -> follows(statement.claim(), other));
                };
    }

    /// "From 20 to 30 dollars": the text names what held before.
    private static boolean follows(NormalClaim claim, Statement other) {
        return other.witness().words().phase() == Phase.FORMER
                && other.claim().series().equals(claim.series())
                && !other.claim().id().equals(claim.id());
    }
}
