package newstracker.api.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.api.json.RawJson;
import newstracker.api.show.Since;
import newstracker.api.trust.Trust;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Standing;

/// A claim as readers see it. The order of fields is that of the contract.
public record ClaimView(
        String id,
        String series,
        String kind,
        String state,
        @JsonUnwrapped Content content,
        @JsonUnwrapped Course course,
        @JsonUnwrapped Support support,
        List<EvidenceView> evidence,
        int evidenceCount) {

    /// The same with only the first pieces of evidence from these articles: who wants all asks for the
    /// claim.
    public ClaimView asSaidIn(Set<String> articles, int most) {
        List<EvidenceView> shown = evidence.stream()
                .filter(piece -> articles.contains(piece.article()))
                .limit(most)
                .toList();
        return new ClaimView(
                id,
                series,
                kind,
                state,
                content,
                course,
                support,
                shown.isEmpty() ? firstOnly() : shown,
                evidenceCount);
    }

    private List<EvidenceView> firstOnly() {
        return evidence.stream().limit(1).toList();
    }

    /// What is said, by kind.
    public sealed interface Content {

        record ModelContent(Thing model, boolean known) implements Content {}

        record BenchmarkContent(
                String benchmark,
                Optional<String> variant,
                Optional<Thing> model,
                Optional<BigDecimal> score,
                Optional<String> unit,
                String bound,
                List<String> conditions,
                Optional<Boolean> tools,
                Optional<Integer> attempts,
                Optional<String> effort,
                Optional<String> comparisonKey)
                implements Content {}

        record PriceContent(
                Optional<Thing> subject,
                Optional<String> item,
                Optional<BigDecimal> amount,
                Optional<String> currency,
                Optional<String> per,
                String bound,
                Optional<String> tax,
                Optional<String> region,
                Optional<String> tier,
                Optional<Phase> phase)
                implements Content {}
    }

    /// How it stands in time and beside other answers.
    public record Course(
            Optional<Previous> previous,
            Optional<BigDecimal> changePercent,
            Optional<Since> validFrom,
            Optional<Since> validUntil,
            Optional<String> validBasis,
            List<Period> earlier,
            List<String> conflicts,
            Instant recordedAt) {}

    /// When a price held before it came back.
    public record Period(Since validFrom, Since validUntil) {}

    /// The value before, in the same series.
    public record Previous(String id, Optional<BigDecimal> amount) {}

    /// Who stands behind it.
    public record Support(
            Optional<Trust.FirstReport> firstReported,
            Optional<Since> officialAt,
            int independentSources,
            Optional<Standing> reportedBy,
            boolean sample) {}

    /// The words behind it. `quote` is cut, or null, where the rights of the source say so.
    public record EvidenceView(
            String article,
            int revision,
            String source,
            Standing standing,
            String url,
            Since published,
            Optional<String> lang,
            Optional<String> quote,
            int start,
            int end,
            String sha256,
            Optional<RawJson> cell,
            Optional<String> surface,
            String bound,
            String rule) {}
}
