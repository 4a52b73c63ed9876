package newstracker.api.thing;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.answer.Question;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content.BenchmarkContent;
import newstracker.api.claim.ClaimView.EvidenceView;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.show.Since;
import newstracker.api.sql.Sql;
import newstracker.api.trust.Trust;
import newstracker.event.claim.Thing;

/// The results of one benchmark, best first, ranked only where they can be compared.
@Singleton
class Results {

    private static final String IDS = """
            select c.id from claim c where %s and c.benchmark_id = ? and c.amount is not null order by c.number limit 2000
            """;

    private final ClaimReader claims;

    Results(ClaimReader claims) {
        this.claims = claims;
    }

    List<ResultRow> of(Connection connection, String benchmark, Question question, boolean lowerIsBetter)
            throws SQLException {
        Where where = Conditions.claims(question.criteria(), question.from());
        List<String> ids =
                Sql.list(connection, IDS.formatted(where.text()), row -> row.text("id"), where.values(benchmark));
        Comparator<ClaimView> byScore =
                Comparator.comparing(view -> content(view).score().orElseThrow());
        List<ClaimView> sorted = claims.views(connection, ids, question.from()).stream()
                .sorted((lowerIsBetter ? byScore : byScore.reversed()).thenComparing(ClaimView::id))
                .toList();
        return ranked(sorted);
    }

    private static List<ResultRow> ranked(List<ClaimView> sorted) {
        Map<String, Place> places = new HashMap<>();
        List<ResultRow> rows = new ArrayList<>();
        for (ClaimView view : sorted) {
            BenchmarkContent content = content(view);
            Optional<Integer> rank = content.comparisonKey()
                    .filter(_ -> !view.support().sample())
                    .map(key -> places.merge(key, new Place(1, 1, content.score()), Place::next))
                    .map(Place::rank);
            rows.add(row(view, content, rank));
        }
        return rows;
    }

    /// Equal scores share a rank.
    private record Place(int rank, int count, Optional<BigDecimal> score) {

        Place next(Place other) {
            int counted = count + 1;
            return new Place(score.equals(other.score) ? rank : counted, counted, other.score);
        }
    }

    private static BenchmarkContent content(ClaimView view) {
        return (BenchmarkContent) view.content();
    }

    private static ResultRow row(ClaimView view, BenchmarkContent content, Optional<Integer> rank) {
        Optional<EvidenceView> first = view.evidence().stream().findFirst();
        return new ResultRow(
                view.course().validFrom().map(Since::at),
                content.benchmark(),
                content.variant(),
                content.model().map(Thing::id),
                content.model().map(Thing::name),
                content.model().flatMap(Thing::maker),
                content.score().orElseThrow(),
                content.unit(),
                content.bound(),
                content.conditions(),
                content.comparisonKey(),
                rank,
                view.support().reportedBy(),
                view.support().firstReported().map(Trust.FirstReport::source),
                view.support().independentSources(),
                view.course().conflicts(),
                view.support().sample(),
                view.id(),
                first.map(EvidenceView::article),
                first.map(EvidenceView::url));
    }
}
