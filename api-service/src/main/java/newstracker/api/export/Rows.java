package newstracker.api.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newstracker.api.article.ArticleView;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content.BenchmarkContent;
import newstracker.api.claim.ClaimView.Content.ModelContent;
import newstracker.api.claim.ClaimView.Content.PriceContent;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.claim.ClaimView.Previous;
import newstracker.api.show.Since;
import newstracker.api.trust.Trust;
import newstracker.event.claim.Thing;

/// Flat rows with fixed columns: the same whatever the query, so that tables from two days fit together.
final class Rows {

    static final List<String> CLAIM_COLUMNS = List.of(
            "id",
            "series",
            "kind",
            "state",
            "subject_id",
            "subject",
            "maker",
            "category",
            "item",
            "benchmark",
            "variant",
            "value",
            "unit",
            "currency",
            "per",
            "bound",
            "conditions",
            "comparison_key",
            "tax",
            "region",
            "tier",
            "phase",
            "previous_value",
            "change_percent",
            "valid_from",
            "valid_until",
            "valid_basis",
            "first_reported_by",
            "first_reported_at",
            "official_at",
            "independent_sources",
            "reported_by",
            "sample",
            "evidence_count",
            "recorded_at");

    static final List<String> EVIDENCE_COLUMNS = List.of(
            "claim",
            "kind",
            "article",
            "revision",
            "source",
            "standing",
            "url",
            "published",
            "lang",
            "quote",
            "surface",
            "start",
            "end",
            "sha256",
            "bound",
            "rule");

    static final List<String> ARTICLE_COLUMNS = List.of(
            "id",
            "revision",
            "title",
            "url",
            "lang",
            "published",
            "published_precision",
            "updated",
            "fetched",
            "recorded_at",
            "companies",
            "sources",
            "standing",
            "sample",
            "story");

    private Rows() {}

    static Map<String, Object> of(ClaimView claim) {
        List<Object> values = new ArrayList<>(List.of(claim.id(), claim.series(), claim.kind(), claim.state()));
        values.addAll(content(claim));
        values.add(claim.course().previous().flatMap(Previous::amount));
        values.add(claim.course().changePercent());
        values.add(claim.course().validFrom().map(Since::text));
        values.add(claim.course().validUntil().map(Since::text));
        values.add(claim.course().validBasis());
        values.add(claim.support().firstReported().map(Trust.FirstReport::source));
        values.add(claim.support().firstReported().map(Trust.FirstReport::at).map(Since::text));
        values.add(claim.support().officialAt().map(Since::text));
        values.add(claim.support().independentSources());
        values.add(claim.support().reportedBy().map(standing -> standing.word()));
        values.add(claim.support().sample());
        values.add(claim.evidenceCount());
        values.add(claim.course().recordedAt().toString());
        return row(CLAIM_COLUMNS, values);
    }

    private static List<Object> content(ClaimView claim) {
        return switch (claim.content()) {
            case ModelContent model -> {
                List<Object> values = new ArrayList<>(thing(Optional.of(model.model())));
                values.addAll(none(14));
                yield values;
            }
            case BenchmarkContent result -> {
                List<Object> values = new ArrayList<>(thing(result.model()));
                values.addAll(List.of(Optional.empty(), result.benchmark(), result.variant(), result.score()));
                values.addAll(List.of(result.unit(), Optional.empty(), Optional.empty(), result.bound()));
                values.addAll(List.of(String.join("; ", result.conditions()), result.comparisonKey()));
                values.addAll(none(4));
                yield values;
            }
            case PriceContent price -> {
                List<Object> values = new ArrayList<>(thing(price.subject()));
                values.addAll(List.of(price.item(), Optional.empty(), Optional.empty(), price.amount()));
                values.addAll(List.of(Optional.empty(), price.currency(), price.per(), price.bound()));
                values.addAll(List.of(Optional.empty(), Optional.empty(), price.tax(), price.region(), price.tier()));
                values.add(price.phase().map(phase -> phase.word()));
                yield values;
            }
        };
    }

    private static List<Object> thing(Optional<Thing> thing) {
        return List.of(
                thing.map(Thing::id), thing.map(Thing::name), thing.flatMap(Thing::maker), thing.map(Thing::category));
    }

    private static List<Object> none(int columns) {
        return Collections.nCopies(columns, Optional.empty());
    }

    static Map<String, Object> of(ClaimView claim, EvidenceView evidence) {
        return row(
                EVIDENCE_COLUMNS,
                List.of(
                        claim.id(),
                        claim.kind(),
                        evidence.article(),
                        evidence.revision(),
                        evidence.source(),
                        evidence.standing().word(),
                        evidence.url(),
                        evidence.published().text(),
                        evidence.lang(),
                        evidence.quote(),
                        evidence.surface(),
                        evidence.start(),
                        evidence.end(),
                        evidence.sha256(),
                        evidence.bound(),
                        evidence.rule()));
    }

    static Map<String, Object> of(ArticleView article) {
        return row(
                ARTICLE_COLUMNS,
                List.of(
                        article.id(),
                        article.revision(),
                        article.title(),
                        article.url(),
                        article.lang(),
                        article.published().text(),
                        article.publishedPrecision().name().toLowerCase(Locale.ROOT),
                        article.updated().map(Object::toString),
                        article.fetched().toString(),
                        article.recordedAt().toString(),
                        String.join("; ", article.companies()),
                        article.sources().stream()
                                .map(ArticleView.SourceView::id)
                                .collect(Collectors.joining("; ")),
                        article.standing().word(),
                        article.sample(),
                        article.story()));
    }

    private static Map<String, Object> row(List<String> columns, List<Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Object value = values.get(index);
            row.put(columns.get(index), value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
        }
        return row;
    }
}
