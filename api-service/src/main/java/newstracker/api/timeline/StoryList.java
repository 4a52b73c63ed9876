package newstracker.api.timeline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    // Most pages are found among the newest articles. Told to look there first, the database walks along an index;
    // asked for everything at once it joins a million rows before it sorts them.
    private static final String AMONG_NEWEST = """
            select a.id, a.position, a.number from (
                select id, position, number from article
                where (position, number) < (?, ?)
                order by position desc, number desc limit ?) a
            where coalesce((
                    select h.story = 'sto_' || substr(a.id, 5) from story_member h where h.article = a.id and %s), false)
                and coalesce((
                    select true from story_member m join reading r on r.article = m.article
                    where m.story = 'sto_' || substr(a.id, 5) and %s and %s limit 1), false)
            order by a.position desc, a.number desc limit ?
            """;

    private static final String MORE = """
            select id from article where (position, number) < (?, ?) order by position desc, number desc offset ? limit 1
            """;

    // What fits one article in forty fills a page from the first look, what fits one in three hundred from the second;
    // what is rarer still has an index, and so have things that claims name.
    private static final List<Integer> LOOKS = List.of(2_000, 16_000);

    // A story goes on for as long as each telling follows another within days: none begins so long after one of them.
    private static final Duration LONGEST_STORY = Duration.ofDays(90);
    private static final long MICROS = 1_000;

    private final StoryReader reader;

    StoryList(StoryReader reader) {
        this.reader = reader;
    }

    private record Place(String article, long position, long number) {}

    public Page<StoryView> page(Connection connection, Question question) throws SQLException {
        List<Place> places = places(connection, question);
        Page<Place> page = Page.of(
                places,
                question.limit(),
                last -> new Cursor("timeline", Long.toString(last.position()), last.number()));
        List<String> ids =
                page.items().stream().map(Place::article).map(StoryStore::idOf).toList();
        return page.with(reader.views(connection, ids, question.from()));
    }

    private static List<Place> places(Connection connection, Question question) throws SQLException {
        List<Integer> looks = question.criteria().about().namesThings() ? LOOKS.subList(0, 1) : LOOKS;
        for (int look : looks) {
            List<Place> newest = amongNewest(connection, question, look);
            // A full page is what the whole list begins with, too.
            if (newest.size() >= question.fetch() || !more(connection, question, look)) {
                return newest;
            }
        }
        return amongAll(connection, question);
    }

    private static List<Place> amongNewest(Connection connection, Question question, int look) throws SQLException {
        Where where = Conditions.articles(question.criteria(), question.from());
        Where all = new Where().and("before", before(question), question.beforeNumber(), look);
        return list(connection, AMONG_NEWEST, where, seen(all, question, where).values(question.fetch()));
    }

    /// Whether there are more articles than were looked at.
    private static boolean more(Connection connection, Question question, int look) throws SQLException {
        return Sql.first(connection, MORE, row -> row.text("id"), before(question), question.beforeNumber(), look)
                .isPresent();
    }

    private static List<Place> amongAll(Connection connection, Question question) throws SQLException {
        Where where = Conditions.articles(question.criteria(), question.from());
        Object[] values =
                seen(new Where(), question, where).values(before(question), question.beforeNumber(), question.fetch());
        return list(connection, PAGE, where, values);
    }

    /// The values in the order in which the conditions stand in both statements.
    private static Where seen(Where values, Question question, Where where) {
        long seen = question.from().number();
        return values.and(Viewpoint.holds("h"), seen, seen)
                .and(Viewpoint.holds("m"), seen, seen)
                .and(where.text(), where.values());
    }

    private static long before(Question question) {
        long latest = question.criteria()
                .when()
                .until()
                .map(until -> until.plus(LONGEST_STORY).toEpochMilli() * MICROS)
                .orElse(Long.MAX_VALUE);
        return Math.min(latest, question.cursor().map(Cursor::position).orElse(Long.MAX_VALUE));
    }

    private static List<Place> list(Connection connection, String sql, Where where, Object... values)
            throws SQLException {
        return Sql.list(
                connection,
                sql.formatted(Viewpoint.holds("h"), Viewpoint.holds("m"), where.text()),
                row -> new Place(row.text("id"), row.longNumber("position"), row.longNumber("number")),
                values);
    }
}
