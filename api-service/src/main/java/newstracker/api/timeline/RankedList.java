package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleView;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;
import newstracker.api.web.Problem;

/// Articles by how well they fit what is searched for: words in the title weigh more, long texts less. All
/// pages look from where the first one did, so that nothing moves between them.
@Singleton
class RankedList {

    // To weigh every text that holds a common word would take seconds: the newest are weighed.
    private static final String PAGE = """
            with newest as (
                select r.article, r.number, r.search from reading r
                where %s
                order by r.first_published desc, r.number desc limit 1000),
            weighed as (select article, number, ts_rank(search, ?::tsquery, 1) as weight from newest)
            select article, number, weight::text from weighed
            where (weight, number) < (?::real, ?)
            order by weighed.weight desc, number desc limit ?
            """;

    private final ArticleStore store;

    RankedList(ArticleStore store) {
        this.store = store;
    }

    private record Place(String id, String weight, long number) {}

    Page<ArticleView> page(Connection connection, Question question) throws SQLException {
        String query = question.criteria()
                .from()
                .query()
                .orElseThrow(() -> Problem.badValue("order", "Only what is searched for with q can be ranked."));
        Optional<Cursor.Ranked> after = question.cursor().map(Cursor::ranked);
        Viewpoint from = question.fromFirst();
        Where where = Conditions.articles(question.criteria(), from);
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(where.text()),
                row -> new Place(row.text("article"), row.text("weight"), row.longNumber("number")),
                where.values(
                        query,
                        after.map(Cursor.Ranked::weight).orElse("Infinity"),
                        question.beforeNumber(),
                        question.fetch()));
        Page<Place> page = Page.of(
                places,
                question.limit(),
                last -> Cursor.ranked("articles", last.weight(), from.number(), last.number()));
        List<String> ids = page.items().stream().map(Place::id).toList();
        return page.with(store.views(connection, ids, from));
    }
}
