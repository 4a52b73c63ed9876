package newstracker.api.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.api.journal.Viewpoint;
import newstracker.api.likeness.Signature;
import newstracker.api.search.SearchText;
import newstracker.api.show.Since;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.event.EventFormat;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.article.Published.Precision;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;

/// Owns articles, their readings and their texts.
@Singleton
public class ArticleStore {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private static final String CURRENT = """
            select number, revision, generation, title, sha256, sources, companies from reading
            where article = ? and to_number is null
            """;

    private static final String WITHHELD = "select article from withheld where article = ?";

    private static final String INSERT_ARTICLE = """
            insert into article (id, number, recorded_at, published_at) values (?, ?, ?, ?)
            """;

    private static final String INSERT_TEXT = """
            insert into text_body (sha256, body) values (?, ?)
            on conflict (sha256) do update set body = excluded.body, since = default where text_body.body = ''
            """;

    private static final String CLOSE = "update reading set to_number = ? where article = ? and to_number is null";

    private static final String INSERT_READING = """
            insert into reading (article, from_number, number, recorded_at, first_published, revision, generation, url,
                canonical_url, title, language, authors, published_at, published_precision, updated_at, fetched_at,
                companies, sources, source_ids, standing, show, sha256, truncated, notes, mentions, signature, bands,
                search)
            select ?, ?, a.number, a.recorded_at, a.published_at, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?,
                ?, ?, ?, ?::json, ?, ?, ?::tsvector
            from article a where a.id = ?
            """;

    // The same text as it is understood already, read in more places.
    private static final String COPY_READING = """
            insert into reading (article, from_number, number, recorded_at, first_published, revision, generation, url,
                canonical_url, title, language, authors, published_at, published_precision, updated_at, fetched_at,
                companies, sources, source_ids, standing, show, sha256, truncated, notes, mentions, signature, bands,
                search)
            select article, ?, number, recorded_at, first_published, ?, generation, url,
                canonical_url, title, language, authors, published_at, published_precision, updated_at, fetched_at,
                ?, ?::json, ?, ?, ?, sha256, truncated, notes, mentions, signature, bands, search
            from reading where article = ? and to_number = ?
            """;

    private static final String VIEWS = """
            select r.article, r.revision, r.title, r.url, r.canonical_url, r.language, r.authors, r.published_at,
                r.published_precision, r.updated_at, r.fetched_at, r.recorded_at, r.companies, r.sources, r.standing,
                r.truncated, r.notes, (select m.story from story_member m where m.article = r.article and %s) as story
            from unnest(?) with ordinality as wanted(id, rank)
            join reading r on r.article = wanted.id and %s
            order by wanted.rank
            """.formatted(Viewpoint.holds("m"), Viewpoint.sees("r"));

    /// Whether it was taken down: then nothing of it is recorded any more.
    public boolean withheld(Connection connection, String article) throws SQLException {
        return Sql.first(connection, WITHHELD, row -> row.text("article"), article)
                .isPresent();
    }

    public Optional<CurrentReading> current(Connection connection, String article) throws SQLException {
        return Sql.first(
                connection,
                CURRENT,
                row -> new CurrentReading(
                        row.longNumber("number"),
                        row.number("revision"),
                        row.number("generation"),
                        row.text("title"),
                        row.text("sha256"),
                        sources(row),
                        row.texts("companies")),
                article);
    }

    public void insert(Connection connection, Article article, long number, Instant recordedAt) throws SQLException {
        Sql.change(
                connection,
                INSERT_ARTICLE,
                article.id().value(),
                number,
                recordedAt,
                article.published().at());
    }

    /// Makes this reading the current one, from `number` on.
    public void read(Connection connection, MentionsExtracted event, Signature signature, long number)
            throws SQLException {
        Article article = event.article();
        Sql.change(connection, INSERT_TEXT, article.sha256(), article.text());
        Sql.change(connection, CLOSE, number, article.id().value());
        Sql.change(
                connection,
                INSERT_READING,
                article.id().value(),
                number,
                article.revision(),
                event.extractor().generation(),
                article.url(),
                article.canonicalUrl(),
                article.title(),
                article.language(),
                article.authors(),
                article.published().at(),
                article.published().precision().name(),
                article.updated(),
                article.fetched(),
                article.companies(),
                new String(EventFormat.write(article.sources()), StandardCharsets.UTF_8),
                article.sources().stream().map(SourceRef::id).toList(),
                Rights.standing(article.sources()).word(),
                Rights.show(article.sources()).name(),
                article.sha256(),
                article.truncated(),
                article.notes(),
                new String(EventFormat.write(event.mentions()), StandardCharsets.UTF_8),
                signature.minima(),
                signature.bands(),
                SearchText.vector(article.title(), article.text()),
                article.id().value());
    }

    /// Notes that the current text was read in these places, from `number` on.
    public void seenIn(Connection connection, Article seen, List<String> companies, long number) throws SQLException {
        String article = seen.id().value();
        List<SourceRef> sources = seen.sources();
        Sql.change(connection, CLOSE, number, article);
        Sql.change(
                connection,
                COPY_READING,
                number,
                seen.revision(),
                companies,
                new String(EventFormat.write(sources), StandardCharsets.UTF_8),
                sources.stream().map(SourceRef::id).toList(),
                Rights.standing(sources).word(),
                Rights.show(sources).name(),
                article,
                number);
    }

    /// The articles of these ids as they look from a viewpoint, in the order of the ids.
    public List<ArticleView> views(Connection connection, List<String> ids, Viewpoint from) throws SQLException {
        return Sql.list(
                connection,
                VIEWS,
                ArticleStore::view,
                from.number(),
                from.number(),
                ids,
                from.number(),
                from.number(),
                from.until());
    }

    private static ArticleView view(Row row) throws SQLException {
        Precision precision = Precision.valueOf(row.text("published_precision"));
        Standing standing = Standing.valueOf(row.text("standing").toUpperCase(Locale.ROOT));
        return new ArticleView(
                row.text("article"),
                row.number("revision"),
                row.text("title"),
                row.text("url"),
                row.text("canonical_url"),
                row.maybeText("language"),
                row.texts("authors"),
                Since.of(row.instant("published_at"), precision),
                precision,
                row.maybeInstant("updated_at"),
                row.instant("fetched_at"),
                row.instant("recorded_at"),
                row.texts("companies"),
                sources(row).stream()
                        .map(source -> new ArticleView.SourceView(
                                source.id(), source.name(), source.standing(), source.licence()))
                        .toList(),
                standing,
                standing == Standing.SAMPLE,
                row.maybeText("story"),
                row.yes("truncated"),
                row.texts("notes"));
    }

    static List<SourceRef> sources(Row row) throws SQLException {
        try {
            return JSON.readValue(row.text("sources"), new TypeReference<List<SourceRef>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the sources of a stored article cannot be read", broken);
        }
    }
}
