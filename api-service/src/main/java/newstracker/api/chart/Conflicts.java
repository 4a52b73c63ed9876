package newstracker.api.chart;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;
import newstracker.event.claim.Thing;

/// Questions that texts answer differently: the answers side by side, grouped by their conditions,
/// nothing averaged. Unknown conditions are a group of their own.
@Singleton
class Conflicts {

    private static final String QUESTIONS = """
            select c.question, max(c.number) as number, array_agg(c.id order by c.id) as claims
            from claim c
            where c.amount is not null and %s
            group by c.question
            having count(distinct c.amount) > 1 and max(c.number) < ?
            order by max(c.number) desc limit ?
            """;

    private static final String REAL = "evidence w";
    private static final String REAL_WITNESS = "w.claim = c.id and w.standing <> 'sample'";

    private final ClaimReader reader;

    Conflicts(ClaimReader reader) {
        this.reader = reader;
    }

    record ConflictView(
            String id,
            String kind,
            Optional<Thing> subject,
            Optional<String> benchmark,
            Optional<String> variant,
            List<Group> groups) {}

    /// Answers under the same conditions. `conflicting` when they cannot all be true.
    record Group(
            Optional<String> comparisonKey,
            List<String> conditions,
            boolean comparable,
            boolean conflicting,
            List<BigDecimal> values,
            List<ClaimView> claims) {}

    private record Asked(String id, long number, List<String> claims) {}

    Page<ConflictView> page(Connection connection, Question question) throws SQLException {
        Viewpoint from = question.fromFirst();
        Where real = new Where().and(REAL_WITNESS).and(Viewpoint.sees("w"), from.number(), from.number(), from.until());
        Where where = Conditions.claims(question.criteria(), from).andExists(REAL, real);
        List<Asked> asked = Sql.list(
                connection,
                QUESTIONS.formatted(where.text()),
                row -> new Asked(row.text("question"), row.longNumber("number"), row.texts("claims")),
                where.values(question.beforeNumber(), question.fetch()));
        Page<Asked> page =
                Page.of(asked, question.limit(), last -> Cursor.ranked("conflicts", "0", from.number(), last.number()));
        List<String> ids = page.items().stream()
                .flatMap(one -> one.claims().stream())
                .distinct()
                .toList();
        Map<String, ClaimView> known = reader.views(connection, ids, from).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
        List<ConflictView> views = new ArrayList<>();
        for (Asked one : page.items()) {
            List<ClaimView> claims = one.claims().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (contested(claims)) {
                views.add(view(one.id(), claims));
            }
        }
        return page.with(views);
    }

    /// A price that changed is no conflict; results under any conditions are worth comparing.
    private static boolean contested(List<ClaimView> claims) {
        return claims.getFirst().kind().equals("benchmark")
                || claims.stream().anyMatch(claim -> !claim.course().conflicts().isEmpty());
    }

    private static ConflictView view(String id, List<ClaimView> claims) {
        Map<String, List<ClaimView>> groups = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(claim -> value(claim).negate()))
                .forEach(claim -> groups.computeIfAbsent(claim.series(), _ -> new ArrayList<>())
                        .add(claim));
        ClaimView first = claims.getFirst();
        Optional<Content.BenchmarkContent> result = result(first);
        return new ConflictView(
                id,
                first.kind(),
                result.map(Content.BenchmarkContent::model).orElseGet(() -> subject(first)),
                result.map(Content.BenchmarkContent::benchmark),
                result.flatMap(Content.BenchmarkContent::variant),
                groups.values().stream().map(Conflicts::group).toList());
    }

    private static Group group(Collection<ClaimView> answers) {
        List<ClaimView> claims = List.copyOf(answers);
        Optional<Content.BenchmarkContent> result = result(claims.getFirst());
        Optional<String> key = result.flatMap(Content.BenchmarkContent::comparisonKey);
        return new Group(
                key,
                result.map(Content.BenchmarkContent::conditions).orElse(List.of()),
                result.isEmpty() || key.isPresent(),
                claims.stream().anyMatch(claim -> !claim.course().conflicts().isEmpty()),
                claims.stream().map(Conflicts::value).distinct().toList(),
                claims);
    }

    private static Optional<Content.BenchmarkContent> result(ClaimView claim) {
        return claim.content() instanceof Content.BenchmarkContent result ? Optional.of(result) : Optional.empty();
    }

    private static Optional<Thing> subject(ClaimView claim) {
        return claim.content() instanceof Content.PriceContent price ? price.subject() : Optional.empty();
    }

    private static BigDecimal value(ClaimView claim) {
        return switch (claim.content()) {
            case Content.BenchmarkContent result -> result.score().orElseThrow();
            case Content.PriceContent price -> price.amount().orElseThrow();
            case Content.ModelContent _ -> BigDecimal.ZERO;
        };
    }
}
