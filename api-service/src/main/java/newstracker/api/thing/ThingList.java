package newstracker.api.thing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// What claims are about, by id.
@Singleton
class ThingList {

    private static final String PAGE = """
            select c.thing as id, coalesce(max(c.subject_name), max(c.item)) as name, max(c.maker) as maker,
                max(c.category) as category, bool_or(c.known) as known, count(distinct c.id) as claims,
                count(distinct e.article) as articles, count(distinct e.source_ids[1]) as sources,
                min(e.published_at) as first_seen, max(e.published_at) as last_seen
            from claim c join evidence e on e.claim = c.id and %s
            where %s
                and c.thing > ?
            group by c.thing
            order by c.thing limit ?
            """;

    /// Things whose claims also hold `narrower`.
    Page<ThingView> page(Connection connection, Question question, Where narrower) throws SQLException {
        Where where = Conditions.claims(question.criteria(), question.from());
        where.and(narrower.text(), narrower.values());
        return Page.of(read(connection, question, where), question.limit(), last -> new Cursor("things", last.id(), 0));
    }

    private static List<ThingView> read(Connection connection, Question question, Where where) throws SQLException {
        Viewpoint from = question.from();
        List<Object> values = new ArrayList<>(List.of(from.number(), from.number(), from.until()));
        values.addAll(Arrays.asList(where.values(question.afterKey(), question.fetch())));
        return Sql.list(
                connection, PAGE.formatted(Viewpoint.sees("e"), where.text()), ThingList::view, values.toArray());
    }

    private static ThingView view(Row row) throws SQLException {
        return new ThingView(
                row.text("id"),
                row.text("name"),
                row.maybeText("maker"),
                row.maybeText("category"),
                row.yes("known"),
                row.longNumber("claims"),
                row.longNumber("articles"),
                row.longNumber("sources"),
                row.instant("first_seen"),
                row.instant("last_seen"));
    }
}
