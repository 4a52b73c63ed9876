package newstracker.extract.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Thing;
import newstracker.extract.Extraction;
import newstracker.extract.doubt.KeptOut;

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
        for (KeptOut out : extraction.trace()) {
            lines.add("why not %s \"%s\" at %d: %s".formatted(out.kind(), out.surface(), out.start(), out.reason()));
        }
        return lines;
    }

    /// The same for programs: every candidate by place, with the rule that let it in or the reason that kept it out.
    static List<Candidate> candidates(Extraction extraction) {
        List<Candidate> candidates = new ArrayList<>();
        for (Claim claim : extraction.claims()) {
            for (Evidence evidence : claim.evidence()) {
                candidates.add(Candidate.letIn(kind(claim), evidence));
            }
        }
        extraction.trace().forEach(out -> candidates.add(Candidate.keptOut(out)));
        candidates.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::end));
        return candidates;
    }

    /// A place that a rule looked at. `why` is the rule's name where it was let in, else the reason in words.
    record Candidate(String kind, int start, int end, String surface, boolean in, String why) {

        private static Candidate letIn(String kind, Evidence evidence) {
            return new Candidate(kind, evidence.start(), evidence.end(), evidence.surface(), true, evidence.rule());
        }

        private static Candidate keptOut(KeptOut out) {
            return new Candidate(out.kind(), out.start(), out.end(), out.surface(), false, out.reason());
        }
    }

    private static String kind(Claim claim) {
        return switch (claim) {
            case ModelClaim model -> "model";
            case BenchmarkClaim result -> "benchmark";
            case PriceClaim price -> "price";
        };
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
