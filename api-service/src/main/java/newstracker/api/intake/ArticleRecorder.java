package newstracker.api.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.api.article.ArticleStore;
import newstracker.api.article.CurrentReading;
import newstracker.api.article.Rights;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.intake.ClaimRecorder.Said;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Writing;
import newstracker.api.likeness.Signature;
import newstracker.api.story.StoryStore;
import newstracker.api.story.StoryStore.Told;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// Records one event: the article, what it says, what that changes, and the news of it for followers.
/// Recording an event again changes nothing.
@Singleton
class ArticleRecorder {

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

    /// @param asked whether somebody asked for this text to be read again. What was not asked for brings no other
    /// understanding of an old text: a new extractor changes nothing by merely being there.
    void record(Writing writing, MentionsExtracted event, boolean asked) throws SQLException {
        String article = event.article().id().value();
        if (articles.withheld(writing.connection(), article)) {
            return;
        }
        Optional<CurrentReading> current = articles.current(writing.connection(), article);
        int revision = event.article().revision();
        if (current.isEmpty()) {
            recordNew(writing, event);
        } else if (current.get().isBefore(revision)) {
            recordRevision(writing, withAllSources(event, current.get()), current.get());
        } else if (current.get().is(revision) && asked) {
            recordReread(writing, withAllSources(event, current.get()), current.get());
        } else if (current.get().is(revision)) {
            recordSighting(writing, event, current.get());
        }
    }

    private void recordNew(Writing writing, MentionsExtracted event) throws SQLException {
        long number = writing.take();
        articles.insert(writing.connection(), event.article(), number, writing.at());
        ClaimRecorder.Told told = write(writing, event, Cause.SOURCE, number);
        news.article(
                writing,
                number,
                EventType.ARTICLE_PUBLISHED,
                Cause.SOURCE,
                event.article().id());
        news.claims(writing, told);
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
        ClaimRecorder.Told told = write(writing, event, Cause.SOURCE_EDIT, number);
        readings.edited(writing.connection(), article, writing.at());
        news.article(writing, number, EventType.ARTICLE_REVISED, Cause.SOURCE_EDIT, article.id());
        news.claims(writing, told);
    }

    /// Only what is understood in another way leaves a trace; an older extractor that comes late, none.
    private void recordReread(Writing writing, MentionsExtracted event, CurrentReading current) throws SQLException {
        boolean older = event.extractor().generation() < current.generation();
        if (!older && !readings.compare(writing.connection(), event).same()) {
            news.claims(writing, write(writing, event, Cause.REEXTRACTION, writing.take()));
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
        Said said = new Said(id, companies, current.generation(), statements);
        claims.record(writing, said, Cause.SOURCE, number);
        stories.placeAgain(connection, id, number);
    }

    private ClaimRecorder.Told write(Writing writing, MentionsExtracted event, Cause cause, long number)
            throws SQLException {
        Connection connection = writing.connection();
        Article article = event.article();
        Signature signature = Signature.of(article.title(), article.text());
        articles.read(connection, event, signature, number);
        spellings.learn(connection, event);
        List<Statement> statements = readings.says(connection, event, signature);
        Said said = new Said(
                article.id().value(), article.companies(), event.extractor().generation(), statements);
        ClaimRecorder.Told told = claims.record(writing, said, cause, number);
        stories.place(connection, told(article, signature, statements), number);
        return told;
    }

    private static Told told(Article article, Signature signature, List<Statement> statements) {
        Set<String> values = statements.stream()
                .map(Statement::claim)
                .filter(claim -> claim.amount().isPresent())
                .map(NormalClaim::id)
                .collect(Collectors.toSet());
        boolean sample = Rights.standing(article.sources()) == Standing.SAMPLE;
        return new Told(article.id().value(), signature, article.published().at(), values, sample);
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
