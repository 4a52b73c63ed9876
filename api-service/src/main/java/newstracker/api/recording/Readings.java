package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newstracker.api.article.ArticleStore.Understood;
import newstracker.api.article.Rights;
import newstracker.api.claim.Statement;
import newstracker.api.claim.StatementReader;
import newstracker.api.likeness.Signature;
import newstracker.api.recording.ClaimRecorder.Said;
import newstracker.api.recording.Reread.Version;
import newstracker.api.ruling.RulingStore;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.EventFormat;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.source.SourceRef;

/// What texts say, with everything respected that people decided about them; and how that compares with what is
/// recorded.
@Singleton
public class Readings {

    private static final String READING = """
            select revision, generation, language, companies, mentions from reading where article = ? and to_number is null
            """;

    private final StatementReader statements;
    private final RulingStore rulings;

    public Readings(StatementReader statements, RulingStore rulings) {
        this.statements = statements;
        this.rulings = rulings;
    }

    /// What is recorded of a text beside its claims.
    private record Recorded(Version version, Reading reading) {

        static Recorded of(Row row) throws SQLException {
            Version version = new Version(row.number("revision"), row.number("generation"));
            return new Recorded(
                    version,
                    new Reading(
                            version.revision(),
                            row.maybeText("language"),
                            row.texts("companies"),
                            row.text("mentions")));
        }
    }

    private record Reading(int revision, Optional<String> language, List<String> companies, String mentions) {

        static Reading of(MentionsExtracted event) {
            Article article = event.article();
            String mentions = new String(EventFormat.write(event.mentions()), StandardCharsets.UTF_8);
            return new Reading(article.revision(), article.language(), article.companies(), mentions);
        }
    }

    private List<Statement> says(Connection connection, MentionsExtracted event, Signature signature)
            throws SQLException {
        return rulings.respected(connection, Statements.of(event, signature));
    }

    /// What each of these texts says.
    List<Said> say(Connection connection, List<Understood> all) throws SQLException {
        List<Statement> statements = all.stream()
                .flatMap(one -> Statements.of(one.event(), one.signature()).stream())
                .toList();
        Map<String, List<Statement>> respected = rulings.respected(connection, statements).stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.witness().place().article()));
        return all.stream()
                .map(one -> new Said(
                        one.article().id().value(),
                        one.number(),
                        one.article().companies(),
                        one.event().extractor().generation(),
                        respected.getOrDefault(one.article().id().value(), List.of())))
                .toList();
    }

    /// What the text says now, its words read in these places.
    List<Statement> seenIn(Connection connection, String article, List<SourceRef> sources) throws SQLException {
        List<String> ids = sources.stream().map(SourceRef::id).toList();
        return statements.ofArticle(connection, article).stream()
                .map(statement -> statement.in(ids, Rights.standing(sources), Rights.show(sources)))
                .toList();
    }

    /// To be called when an article has a new text.
    void edited(Connection connection, Article article, Instant at) throws SQLException {
        rulings.reopen(connection, article.id().value(), article.sha256(), at);
    }

    /// Holds what the text says when it is read again against what is recorded of it.
    public Reread compare(Connection connection, MentionsExtracted event) throws SQLException {
        String article = event.article().id().value();
        Optional<Recorded> known = Sql.first(connection, READING, Recorded::of, article);
        List<Statement> before = statements.ofArticle(connection, article);
        Signature signature =
                Signature.of(event.article().title(), event.article().text());
        List<Statement> now = says(connection, event, signature);
        boolean sameReading = known.map(Recorded::reading).equals(Optional.of(Reading.of(event)));
        return new Reread(known.map(Recorded::version), before, now, sameReading && say(before, now));
    }

    private static boolean say(List<Statement> before, List<Statement> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int index = 0; index < now.size(); index++) {
            if (!now.get(index).says(before.get(index))) {
                return false;
            }
        }
        return true;
    }

    /// The same article, seen in these places.
    static Article readIn(Article article, List<SourceRef> sources) {
        return new Article(
                article.id(),
                article.revision(),
                sources,
                article.url(),
                article.canonicalUrl(),
                article.title(),
                article.language(),
                article.authors(),
                article.published(),
                article.updated(),
                article.fetched(),
                article.companies(),
                article.html(),
                article.text(),
                article.sha256(),
                article.truncated(),
                article.notes());
    }
}
