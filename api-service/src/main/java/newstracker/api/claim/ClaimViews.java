package newstracker.api.claim;

import java.util.List;
import java.util.Optional;
import newstracker.api.claim.ClaimView.Content;
import newstracker.api.claim.ClaimView.Content.BenchmarkContent;
import newstracker.api.claim.ClaimView.Content.ModelContent;
import newstracker.api.claim.ClaimView.Content.PriceContent;
import newstracker.api.claim.ClaimView.Course;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.claim.ClaimView.Period;
import newstracker.api.claim.ClaimView.Previous;
import newstracker.api.claim.ClaimView.Support;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.SeriesReader.Recorded;
import newstracker.api.claim.Validity.Start;
import newstracker.api.json.RawJson;
import newstracker.api.show.Quote;
import newstracker.api.show.Since;
import newstracker.api.trust.Trust;
import newstracker.api.trust.Trust.Report;
import newstracker.event.claim.Phase;

/// Turns what is recorded into what readers see.
final class ClaimViews {

    private ClaimViews() {}

    /// @param reports all that counts for the claim; without any it is retracted
    /// @param shown the evidence that is shown with it
    static ClaimView of(Recorded recorded, List<Answer> series, List<Report> reports, List<Witness> shown) {
        NormalClaim claim = recorded.claim();
        History history = History.of(claim, series);
        return new ClaimView(
                claim.id(),
                claim.series(),
                claim.kind(),
                reports.isEmpty() ? "retracted" : "active",
                content(claim, history.validity().map(Validity::phase)),
                course(recorded, history),
                support(Trust.of(reports)),
                shown.stream().map(ClaimViews::evidence).toList(),
                reports.size());
    }

    private static Content content(NormalClaim claim, Optional<Phase> phase) {
        return switch (claim.kind()) {
            case "model" -> new ModelContent(claim.subject().orElseThrow(), claim.known());
            case "benchmark" -> result(claim);
            default -> price(claim, phase);
        };
    }

    private static Content result(NormalClaim claim) {
        return new BenchmarkContent(
                claim.benchmark().orElseThrow(),
                claim.variant(),
                claim.subject(),
                claim.amount(),
                claim.unit(),
                claim.direction(),
                claim.conditions(),
                claim.tools(),
                claim.attempts(),
                claim.effort(),
                claim.comparisonKey());
    }

    private static Content price(NormalClaim claim, Optional<Phase> phase) {
        return new PriceContent(
                claim.subject(),
                claim.item(),
                claim.amount(),
                claim.currency(),
                claim.per(),
                claim.direction(),
                claim.tax(),
                claim.region(),
                claim.tier(),
                phase);
    }

    private static Course course(Recorded recorded, History history) {
        return new Course(
                history.previous()
                        .map(before ->
                                new Previous(before.claim().id(), before.claim().amount())),
                history.changePercent(recorded.claim()),
                history.begin().map(Start::from),
                history.until(),
                history.begin().map(Start::basis),
                history.spells().stream()
                        .limit(Math.max(0, history.spells().size() - 1))
                        .map(spell ->
                                new Period(spell.begin().from(), spell.until().orElseThrow()))
                        .toList(),
                history.conflicts(),
                recorded.recordedAt());
    }

    private static Support support(Trust trust) {
        return new Support(
                trust.firstReported(),
                trust.officialAt(),
                trust.independentSources(),
                trust.reportedBy(),
                trust.sample());
    }

    static EvidenceView evidence(Witness witness) {
        Witness.Publication publication = witness.publication();
        Witness.Words words = witness.words();
        Optional<String> quote = Quote.of(words.quote(), words.surface(), publication.show());
        return new EvidenceView(
                witness.place().article(),
                witness.place().revision(),
                publication.source(),
                publication.standing(),
                publication.url(),
                Since.of(publication.at(), publication.precision()),
                publication.language(),
                quote,
                witness.place().start(),
                witness.place().end(),
                witness.place().sha256(),
                quote.flatMap(_ -> witness.place().cell()).map(RawJson::new),
                quote.map(_ -> words.surface()),
                words.bound(),
                words.rule());
    }
}
