package newstracker.extract.cli;

import java.util.ArrayList;
import java.util.List;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Thing;
import newstracker.extract.Extraction;

/// Why the extractor says what it says, for people: each claim with its words and rule, then what was kept out.
final class Explanation {

    private Explanation() {}

    static List<String> of(Document document, Extraction extraction) {
        List<String> lines = new ArrayList<>();
        lines.add("== " + document.id() + " (" + extraction.language() + ")");
        for (Claim claim : extraction.claims()) {
            lines.add(head(claim));
            for (Evidence evidence : claim.evidence()) {
                lines.add("    %d-%d \"%s\" by %s: %s"
                        .formatted(
                                evidence.start(),
                                evidence.end(),
                                evidence.surface(),
                                evidence.rule(),
                                evidence.quote()));
            }
        }
        lines.addAll(extraction.trace());
        return lines;
    }

    private static String head(Claim claim) {
        return switch (claim) {
            case ModelClaim model -> "model " + model.model().name() + (model.known() ? "" : " (newly recognised)");
            case BenchmarkClaim result ->
                "benchmark %s = %s for %s, %s"
                        .formatted(
                                result.benchmark(),
                                result.score().map(Object::toString).orElse("no score")
                                        + result.unit().map(unit -> " " + unit).orElse(""),
                                result.model().map(Thing::name).orElse("nobody named"),
                                result.bound().word());
            case PriceClaim price ->
                "price %s %s%s for %s, %s, %s"
                        .formatted(
                                price.amount().toPlainString(),
                                price.currency(),
                                price.per().map(per -> " per " + per).orElse(""),
                                price.item().orElse("something not named"),
                                price.bound().word(),
                                price.phase().word());
        };
    }
}
