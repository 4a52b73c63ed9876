package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleView;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;

/// Articles by first publication, newest first.
@Singleton
public class ArticleList {

    private static final String PAGE = """
            select r.article, r.first_published, r.number from reading r
            where %s
                and (r.first_published, r.number) < (?, ?)
            order by r.first_published desc, r.number desc limit ?
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final ArticleStore store;

    ArticleList(ArticleStore store) {
        this.store = store;
    }

    private record Place(String id, Instant published, long number) {}

    public Page<ArticleView> page(Connection connection, Question question) throws SQLException {
        Where where = Conditions.articles(question.criteria(), question.from());
        Instant before = question.cursor().map(Cursor::time).orElse(END_OF_TIME);
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(where.text()),
                row -> new Place(row.text("article"), row.instant("first_published"), row.longNumber("number")),
                where.values(before, question.beforeNumber(), question.fetch()));
        Page<Place> page = Page.of(
                places,
                question.limit(),
                last -> new Cursor("articles", last.published().toString(), last.number()));
        List<String> ids = page.items().stream().map(Place::id).toList();
        return page.with(store.views(connection, ids, question.from()));
    }
}
