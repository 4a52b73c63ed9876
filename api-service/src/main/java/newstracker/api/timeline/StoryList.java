package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.answer.Cursor;
import newstracker.api.answer.Page;
import newstracker.api.answer.Question;
import newstracker.api.journal.Viewpoint;
import newstracker.api.query.Conditions;
import newstracker.api.query.Where;
import newstracker.api.sql.Sql;
import newstracker.api.story.StoryStore;

/// The timeline: stories by the publication of the article with which they begin, newest first.
@Singleton
public class StoryList {

    private static final String PAGE = """
            select a.id, a.position, a.number from article a
            join story_member h on h.article = a.id and %s
            where h.story = 'sto_' || substr(a.id, 5)
                and exists (
                    select 1 from story_member m join reading r on r.article = m.article
                    where m.story = h.story and %s and %s)
                and (a.position, a.number) < (?, ?)
            order by a.position desc, a.number desc limit ?
            """;

    private final StoryReader reader;

    StoryList(StoryReader reader) {
        this.reader = reader;
    }

    private record Place(String article, long position, long number) {}

    public Page<StoryView> page(Connection connection, Question question) throws SQLException {
        long seen = question.from().number();
        long before = question.cursor().map(Cursor::position).orElse(Long.MAX_VALUE);
        // In the order in which the conditions stand in the statement.
        Where where = Conditions.articles(question.criteria(), question.from());
        Where all = new Where()
                .and(Viewpoint.holds("h"), seen, seen)
                .and(Viewpoint.holds("m"), seen, seen)
                .and(where.text(), where.values());
        List<Place> places = Sql.list(
                connection,
                PAGE.formatted(Viewpoint.holds("h"), Viewpoint.holds("m"), where.text()),
                row -> new Place(row.text("id"), row.longNumber("position"), row.longNumber("number")),
                all.values(before, question.beforeNumber(), question.fetch()));
        Page<Place> page = Page.of(
                places,
                question.limit(),
                last -> new Cursor("timeline", Long.toString(last.position()), last.number()));
        List<String> ids =
                page.items().stream().map(Place::article).map(StoryStore::idOf).toList();
        return page.with(reader.views(connection, ids, question.from()));
    }
}
