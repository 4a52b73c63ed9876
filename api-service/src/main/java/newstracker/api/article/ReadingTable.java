package newstracker.api.article;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newstracker.api.article.ArticleStore.Understood;
import newstracker.api.likeness.Wave;
import newstracker.api.search.SearchText;
import newstracker.api.sql.Sql;
import newstracker.event.EventFormat;
import newstracker.event.article.Article;
import newstracker.event.source.SourceRef;

/// Writes how articles are understood, one row from one change to the next, and their texts.
final class ReadingTable {

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
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?::tsvector)
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

    private ReadingTable() {}

    static void close(Connection connection, String article, long number) throws SQLException {
        Sql.change(connection, CLOSE, number, article);
    }

    static void insert(Connection connection, List<Understood> all) throws SQLException {
        // Copies of a text are one row, which one statement may write only once.
        Map<String, Object[]> texts = new LinkedHashMap<>();
        for (Understood one : all) {
            String sha256 = one.article().sha256();
            texts.put(sha256, new Object[] {sha256, one.article().text()});
        }
        Sql.changeAll(connection, INSERT_TEXT, List.copyOf(texts.values()));
        Sql.changeAll(
                connection,
                INSERT_READING,
                all.stream().map(ReadingTable::columns).toList());
    }

    private static Object[] columns(Understood understood) {
        Article article = understood.article();
        return new Object[] {
            article.id().value(),
            understood.number(),
            understood.origin().number(),
            understood.origin().recordedAt(),
            understood.origin().published(),
            article.revision(),
            understood.event().extractor().generation(),
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
            new String(EventFormat.write(understood.event().mentions()), StandardCharsets.UTF_8),
            understood.signature().minima(),
            Wave.of(understood.origin().published()).keys(understood.signature()),
            SearchText.vector(article.title(), article.text())
        };
    }

    /// Once more what was closed at `number`, read in these places.
    static void copy(Connection connection, Article seen, List<String> companies, long number) throws SQLException {
        String article = seen.id().value();
        List<SourceRef> sources = seen.sources();
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
}
