package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.ArticleStore.Understood;
import newstracker.api.article.CurrentReading;
import newstracker.api.article.Origin;
import newstracker.api.article.Rights;
import newstracker.api.claim.Statement;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Writing;
import newstracker.api.likeness.Signature;
import newstracker.api.recording.ClaimRecorder.Said;
import newstracker.api.story.StoryStore;
import newstracker.api.story.StoryStore.Newcomer;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// Records what was extracted: the article, what it says, what that changes, and the news of it for followers.
/// Recording an event again changes nothing.
@Singleton
public class ArticleRecorder {

    // What these name is looked at together: more would hold the evidence of too many claims at once.
    private static final int TOGETHER = 50;

    private final ArticleStore articles;
    private final ClaimRecorder claims;
    private final Readings readings;
    private final StoryStore stories;
    private final SpellingRecorder spellings;
    private final News news;

    ArticleRecorder(
            ArticleStore articles,
            ClaimRecorder claims,
            Readings readings,
            StoryStore stories,
            SpellingRecorder spellings,
            News news) {
        this.articles = articles;
        this.claims = claims;
        this.readings = readings;
        this.stories = stories;
        this.spellings = spellings;
        this.news = news;
    }

    /// What came in.
    ///
    /// @param asked whether somebody asked for this text to be read again. What was not asked for brings no other
    /// understanding of an old text: a new extractor changes nothing by merely being there.
    public record Arrival(MentionsExtracted event, boolean asked) {

        private String article() {
            return event.article().id().value();
        }
    }

    /// Records these in their order. Articles that are new go together, for each round trip to the database costs more
    /// than what it carries.
    public void record(Writing writing, List<Arrival> arrivals) throws SQLException {
        Set<String> withheld = articles.withheld(
                writing.connection(), arrivals.stream().map(Arrival::article).toList());
        Map<String, Arrival> run = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            if (!withheld.contains(arrival.article())) {
                // Of an article that comes twice, the second is recorded when the first is.
                if (run.size() == TOGETHER || run.containsKey(arrival.article())) {
                    recordRun(writing, run);
                    run.clear();
                }
                run.put(arrival.article(), arrival);
            }
        }
        recordRun(writing, run);
    }

    private void recordRun(Writing writing, Map<String, Arrival> run) throws SQLException {
        Map<String, CurrentReading> current = articles.current(writing.connection(), run.keySet());
        List<MentionsExtracted> unknown = run.values().stream()
                .filter(arrival -> !current.containsKey(arrival.article()))
                .map(Arrival::event)
                .toList();
        recordNew(writing, unknown);
        for (Arrival arrival : run.values()) {
            if (current.containsKey(arrival.article())) {
                recordAgain(writing, arrival, current.get(arrival.article()));
            }
        }
    }

    private void recordAgain(Writing writing, Arrival arrival, CurrentReading current) throws SQLException {
        int revision = arrival.event().article().revision();
        if (current.isBefore(revision)) {
            recordRevision(writing, withAllSources(arrival.event(), current), current);
        } else if (current.is(revision) && arrival.asked()) {
            recordReread(writing, withAllSources(arrival.event(), current), current);
        } else if (current.is(revision)) {
            recordSighting(writing, arrival.event(), current);
        }
    }

    private void recordNew(Writing writing, List<MentionsExtracted> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Connection connection = writing.connection();
        List<Understood> all =
                events.stream().map(event -> understoodFirst(event, writing)).toList();
        articles.insert(connection, all);
        spellings.learn(connection, events);
        List<Said> said = readings.say(connection, all);
        List<ClaimRecorder.Told> told = claims.record(writing, said, Cause.SOURCE);
        stories.placeNew(
                connection,
                said.stream()
                        .map(one -> new Newcomer(one.article(), one.number()))
                        .toList());
        news.published(writing, told);
    }

    private static Understood understoodFirst(MentionsExtracted event, Writing writing) {
        long number = writing.take();
        Instant published = event.article().published().at();
        return understood(event, new Origin(number, writing.at(), published), number);
    }

    private static Understood understood(MentionsExtracted event, Origin origin, long number) {
        Article article = event.article();
        return new Understood(event, Signature.of(article.title(), article.text()), origin, number);
    }

    private void recordRevision(Writing writing, MentionsExtracted event, CurrentReading current) throws SQLException {
        Article article = event.article();
        long number = writing.take();
        if (article.sha256().equals(current.sha256()) && article.title().equals(current.title())) {
            // ingest-service counts one up for another source too; the text and its understanding are the same.
            seenIn(writing, article, current, number);
            news.article(writing, number, EventType.ARTICLE_REVISED, Cause.SOURCE_EDIT, article.id());
            return;
        }
        ClaimRecorder.Told told = write(writing, understood(event, current.origin(), number), Cause.SOURCE_EDIT);
        readings.edited(writing.connection(), article, writing.at());
        news.article(writing, number, EventType.ARTICLE_REVISED, Cause.SOURCE_EDIT, article.id());
        news.claims(writing, told);
    }

    /// Only what is understood in another way leaves a trace; an older extractor that comes late, none.
    private void recordReread(Writing writing, MentionsExtracted event, CurrentReading current) throws SQLException {
        boolean older = event.extractor().generation() < current.generation();
        if (!older && !readings.compare(writing.connection(), event).same()) {
            Understood understood = understood(event, current.origin(), writing.take());
            news.claims(writing, write(writing, understood, Cause.REEXTRACTION));
        }
    }

    /// The same revision seen in another feed adds a source to the article and nothing else: how the text is
    /// understood stays, whichever extractor read it this time.
    private void recordSighting(Writing writing, MentionsExtracted event, CurrentReading current) throws SQLException {
        Article article = withAllSources(event, current).article();
        boolean more = article.sources().size() > current.sources().size();
        if (more && article.sha256().equals(current.sha256())) {
            seenIn(writing, article, current, writing.take());
        }
    }

    private void seenIn(Writing writing, Article article, CurrentReading current, long number) throws SQLException {
        Connection connection = writing.connection();
        String id = article.id().value();
        List<Statement> statements = readings.seenIn(connection, id, article.sources());
        // A source that is about a company makes the article one about that company, too.
        List<String> companies = Stream.concat(current.companies().stream(), article.companies().stream())
                .distinct()
                .toList();
        articles.seenIn(connection, article, companies, number);
        spellings.learnSources(connection, article.sources());
        claims.record(writing, new Said(id, number, companies, current.generation(), statements), Cause.SOURCE);
        // Where it was read changes what it tells only when it stops being a sample.
        if (sample(current.sources()) != sample(article.sources())) {
            stories.placeAgain(connection, id, number);
        }
    }

    private static boolean sample(List<SourceRef> sources) {
        return Rights.standing(sources) == Standing.SAMPLE;
    }

    private ClaimRecorder.Told write(Writing writing, Understood understood, Cause cause) throws SQLException {
        Connection connection = writing.connection();
        articles.read(connection, understood);
        spellings.learn(connection, List.of(understood.event()));
        Said said = readings.say(connection, List.of(understood)).getFirst();
        ClaimRecorder.Told told = claims.record(writing, said, cause);
        stories.placeAgain(connection, said.article(), said.number());
        return told;
    }

    private static MentionsExtracted withAllSources(MentionsExtracted event, CurrentReading current) {
        Map<String, SourceRef> sources = new LinkedHashMap<>();
        current.sources().forEach(source -> sources.put(source.id(), source));
        // What the newer event says of a source holds; the order stays that of the sightings.
        event.article().sources().forEach(source -> sources.put(source.id(), source));
        List<SourceRef> all = new ArrayList<>(sources.values());
        return new MentionsExtracted(
                Readings.readIn(event.article(), all), event.extractor(), event.mentions(), event.claims());
    }
}
