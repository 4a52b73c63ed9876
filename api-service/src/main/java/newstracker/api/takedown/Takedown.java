package newstracker.api.takedown;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.CurrentReading;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.ClaimStore;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Frontier;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.recording.ClaimRecorder;
import newstracker.api.recording.ClaimRecorder.Said;
import newstracker.api.recording.News;
import newstracker.api.recording.Returns;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.story.StoryStore;
import newstracker.event.article.ArticleId;

/// Takes articles down: their words go, what they supported ends, followers are told that they are withheld, and
/// nothing of them is recorded again.
@Singleton
public class Takedown {

    private static final String MARK = "insert into withheld (article) values (?) on conflict do nothing";

    private static final String OUTSTANDING = "select article from withheld where number is null order by article";

    private static final String DONE = "update withheld set number = ? where article = ?";

    private static final String CLOSE = "update reading set to_number = ? where article = ? and to_number is null";

    private static final int FIRST = 5;

    // So many at a time that news never waits long for the pen.
    private static final int PIECE = 20;

    private final Database database;
    private final Journal journal;
    private final ArticleStore articles;
    private final Ending ending;
    private final Erasure erasure;

    public Takedown(Database database, Journal journal, ArticleStore articles, Ending ending, Erasure erasure) {
        this.database = database;
        this.journal = journal;
        this.articles = articles;
        this.ending = ending;
        this.erasure = erasure;
    }

    /// Who ends what an article held together.
    @Singleton
    public record Ending(ClaimRecorder claims, StoryStore stories, News news) {}

    /// For a command, which runs beside the services.
    public static Takedown in(Database database) {
        ArticleStore articles = new ArticleStore();
        Ending ending = new Ending(
                new ClaimRecorder(new ClaimStore(), new Returns(ClaimReader.once())),
                new StoryStore(),
                new News(articles, ClaimReader.once()));
        Journal journal = new Journal(database, new Frontier(), List.of());
        return new Takedown(database, journal, articles, ending, new Erasure());
    }

    /// A restore brings marks back, and with them perhaps words that were gone already: before anybody can ask, and
    /// before the sender tells of them.
    void finish(@Observes @Priority(FIRST) StartupEvent start) throws SQLException {
        takeDown(List.of());
    }

    /// Takes these down, and whatever else is marked and was not finished. Doing it again changes nothing.
    public void takeDown(List<String> ids) throws SQLException {
        database.change(connection -> {
            for (String id : ids) {
                Sql.change(connection, MARK, id);
            }
            return null;
        });
        List<String> outstanding =
                database.look(connection -> Sql.list(connection, OUTSTANDING, row -> row.text("article")));
        if (outstanding.isEmpty()) {
            // To look for their words is to read everything that was ever told.
            return;
        }
        Erasure.Places places = Erasure.Places.of(database, outstanding);
        for (int at = 0; at < outstanding.size(); at += PIECE) {
            List<String> some = outstanding.subList(at, Math.min(at + PIECE, outstanding.size()));
            journal.write(writing -> takeDown(writing, places, some));
        }
    }

    private void takeDown(Writing writing, Erasure.Places places, List<String> some) throws SQLException {
        Connection connection = writing.connection();
        Map<String, CurrentReading> current = new LinkedHashMap<>();
        for (String article : some) {
            articles.current(connection, article).ifPresent(reading -> current.put(article, reading));
        }
        erasure.erase(connection, places, some);
        for (Map.Entry<String, CurrentReading> one : current.entrySet()) {
            end(writing, one.getKey(), one.getValue());
        }
        // Together: each way along the links of a story is as long as the story.
        ending.stories().leave(connection, current.keySet(), writing.last());
        for (String article : some) {
            Sql.change(connection, DONE, writing.last(), article);
        }
    }

    // The words are gone already: what is told of the end shows none.
    private void end(Writing writing, String article, CurrentReading current) throws SQLException {
        Connection connection = writing.connection();
        long number = writing.take();
        Said nothing = new Said(article, number, current.companies(), current.generation(), List.of());
        ClaimRecorder.Told told = ending.claims().record(writing, nothing, Cause.TAKEDOWN);
        ending.news().article(writing, number, EventType.ARTICLE_WITHHELD, Cause.TAKEDOWN, new ArticleId(article));
        ending.news().claims(writing, told);
        Sql.change(connection, CLOSE, number, article);
    }
}
