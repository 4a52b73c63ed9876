package newstracker.api.thing;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.journal.Viewpoint;
import newstracker.api.name.Catalogue;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// The measurements that texts report results of.
@Singleton
class BenchmarkList {

    private static final String PAGE = """
            select c.benchmark_id as id, min(c.benchmark) as name, mode() within group (order by c.unit) as unit,
                min(c.amount) as lowest, max(c.amount) as highest, count(distinct c.thing) as models,
                count(distinct c.id) filter (where c.amount is not null) as results,
                count(distinct e.article) as articles, min(e.published_at) as first_seen,
                max(e.published_at) as last_seen
            from claim c join evidence e on e.claim = c.id and %s
            where %s
                and c.benchmark_id > ?
            group by c.benchmark_id
            order by c.benchmark_id limit ?
            """;

    private final Catalogue catalogue;

    BenchmarkList(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// `better` says which end of the range to be proud of.
    record BenchmarkView(
            String id,
            String name,
            Optional<String> unit,
            Range range,
            String better,
            long models,
            long results,
            long articles,
            Instant firstSeen,
            Instant lastSeen) {}

    /// The lowest and the highest result reported.
    record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {}

    Page<BenchmarkView> page(Connection connection, Question question) throws SQLException {
        Viewpoint from = question.from();
        Where where = Conditions.claims(question.criteria(), from);
        List<Object> values = new ArrayList<>(List.of(from.number(), from.number(), from.until()));
        values.addAll(Arrays.asList(where.values(question.afterKey(), question.fetch())));
        List<BenchmarkView> views =
                Sql.list(connection, PAGE.formatted(Viewpoint.sees("e"), where.text()), this::view, values.toArray());
        return Page.of(views, question.limit(), last -> new Cursor("benchmarks", last.id(), 0));
    }

    private BenchmarkView view(Row row) throws SQLException {
        String id = row.text("id");
        return new BenchmarkView(
                id,
                row.text("name"),
                row.maybeText("unit"),
                new Range(row.maybeDecimal("lowest"), row.maybeDecimal("highest")),
                catalogue.lowerIsBetter(id) ? "lower" : "higher",
                row.longNumber("models"),
                row.longNumber("results"),
                row.longNumber("articles"),
                row.instant("first_seen"),
                row.instant("last_seen"));
    }
}
