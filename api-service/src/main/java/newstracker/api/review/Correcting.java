package newstracker.api.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.CurrentReading;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.StatementReader;
import newstracker.api.journal.Cause;
import newstracker.api.journal.Writing;
import newstracker.api.recording.ClaimChanges.Correction;
import newstracker.api.recording.ClaimRecorder;
import newstracker.api.recording.ClaimRecorder.Said;
import newstracker.api.recording.ClaimRecorder.Told;
import newstracker.api.recording.News;
import newstracker.api.ruling.Ruling;
import newstracker.api.story.StoryStore;

/// Lets texts say what was decided, as if they had been read so: claims begin and end, stories are sorted again,
/// followers are told.
@Singleton
class Correcting {

    static final String WITHDRAWN = "withdrawn";

    private final StatementReader statements;
    private final ArticleStore articles;
    private final ClaimRecorder claims;
    private final StoryStore stories;
    private final News news;

    Correcting(StatementReader statements, ArticleStore articles, ClaimRecorder claims, StoryStore stories, News news) {
        this.statements = statements;
        this.articles = articles;
        this.claims = claims;
        this.stories = stories;
        this.news = news;
    }

    void carryOut(Writing writing, List<Ruling> rulings, long number, Map<String, Object> review) throws SQLException {
        restate(
                writing,
                rulings,
                number,
                review,
                article -> Ruling.applied(rulings, statements.ofArticle(writing.connection(), article)));
    }

    /// What an article says from now on.
    interface Restated {
        List<Statement> of(String article) throws SQLException;
    }

    void restate(Writing writing, List<Ruling> rulings, long number, Map<String, Object> review, Restated restated)
            throws SQLException {
        Connection connection = writing.connection();
        Map<String, Long> created = new LinkedHashMap<>();
        List<String> retracted = new ArrayList<>();
        // What was taken down since says nothing, whatever is decided about it.
        SortedMap<String, CurrentReading> concerned = readings(connection, rulings);
        if (concerned.isEmpty()) {
            return;
        }
        for (Map.Entry<String, CurrentReading> one : concerned.entrySet()) {
            String article = one.getKey();
            CurrentReading current = one.getValue();
            Said said = new Said(article, number, current.companies(), current.generation(), restated.of(article));
            Told told = claims.record(writing, said, Cause.REVIEW);
            created.putAll(told.created());
            retracted.addAll(told.retracted());
            stories.placeAgain(connection, article, number);
        }
        // What was taken back corrects nothing: it begins and ends again.
        boolean standing = !review.containsKey(WITHDRAWN);
        List<Correction> corrected = standing ? corrections(rulings.getFirst()) : List.of();
        news.claims(
                writing,
                new Told(concerned.firstKey(), number, Cause.REVIEW, created, corrected, retracted),
                Map.of("review", review));
    }

    private SortedMap<String, CurrentReading> readings(Connection connection, List<Ruling> rulings)
            throws SQLException {
        SortedMap<String, CurrentReading> readings = new TreeMap<>();
        for (Ruling ruling : rulings) {
            articles.current(connection, ruling.article())
                    .ifPresent(reading -> readings.put(ruling.article(), reading));
        }
        return readings;
    }

    private static List<Correction> corrections(Ruling ruling) {
        return ruling.replacement().map(NormalClaim::id).filter(other -> !other.equals(ruling.claim())).stream()
                .map(now -> new Correction(ruling.claim(), now))
                .toList();
    }
}
