package newstracker.api.support;

import java.sql.Connection;
import java.sql.SQLException;
import newstracker.api.journal.Writing;
import newstracker.api.sql.Sql;

/// Many small articles at once, one story and one claim each, published at any time of half a year.
public final class Bulk {

    private static final String TEXT = "insert into text_body values ('bulk', 'bulk') on conflict do nothing";

    private static final String ARTICLES = """
            insert into article (id, number, recorded_at, published_at)
            select 'art_' || ? || g, ?::bigint + 2 * g, ?,
                timestamptz '2026-01-01T00:00:00Z' + abs(hashtext(? || g)) % 15000000 * interval '1 second'
            from generate_series(0, ? - 1) g
            """;

    private static final String READINGS = """
            insert into reading (article, from_number, number, recorded_at, first_published, revision, generation, url,
                canonical_url, title, authors, published_at, published_precision, fetched_at, companies, sources,
                source_ids, standing, show, sha256, truncated, notes, mentions, signature, bands, search)
            select id, number, number, recorded_at, published_at, 1, 1, 'https://example.org', 'https://example.org', id, '{}',
                published_at, 'INSTANT', recorded_at, '{xai}',
                '[{"id":"paper","name":"Paper","standing":"press","show":"quote"}]', '{paper}', 'press', 'QUOTE', 'bulk',
                false, '{}', '[]', array_fill(number::int, array[48]), '{}', ''
            from article where number between ? and ?
            """;

    private static final String STORIES = """
            insert into story_member (article, story, from_number)
            select id, 'sto_' || substr(id, 5), number from article where number between ? and ?
            """;

    private static final String CLAIMS = """
            insert into claim (id, number, recorded_at, series, question, kind, thing, subject, subject_name, category,
                direction, conditions, known, generation)
            select 'clm_' || id, number + 1, recorded_at, 'ser_' || id, 'qst_' || id, 'model', id, id, id, 'ai-model',
                'exact', '{}', true, 1
            from article where number between ? and ?
            """;

    private static final String EVIDENCE = """
            insert into evidence (claim, article, revision, from_number, place, start_at, end_at, surface, quote, bound, rule,
                phase, sha256, url, published_at, published_precision, companies, source_ids, standing, show, signature)
            select 'clm_' || id, id, 1, number, 0, 0, 4, 'bulk', 'bulk', 'exact', 'bulk', 'CURRENT', 'bulk',
                'https://example.org', published_at, 'INSTANT', '{xai}', '{paper}', 'press', 'QUOTE',
                array_fill(number::int, array[48])
            from article where number between ? and ?
            """;

    private Bulk() {}

    public static void write(Writing writing, String name, int count) throws SQLException {
        Connection connection = writing.connection();
        long first = writing.take();
        for (int taken = 1; taken < count * 2; taken++) {
            writing.take();
        }
        Sql.change(connection, TEXT);
        Sql.change(connection, ARTICLES, name, first, writing.at(), name, count);
        for (String sql : new String[] {READINGS, STORIES, CLAIMS, EVIDENCE}) {
            Sql.change(connection, sql, first, writing.last());
        }
    }
}
