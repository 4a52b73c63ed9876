package newstracker.api.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of one article for COPY, table by table.
final class Rows {

    /// The tables in the order in which they depend on each other, with the columns that are given.
    enum Table {
        ARTICLE("article (id, number, recorded_at, published_at)"),
        TEXT("text_body (sha256, body)"),
        READING("""
                reading (article, from_number, number, recorded_at, first_published, revision, generation, url,
                canonical_url, title, language, authors, published_at, published_precision, fetched_at, companies, sources,
                source_ids, standing, show, sha256, truncated, notes, mentions, signature, bands, search)"""),
        CLAIM("""
                claim (id, number, recorded_at, series, question, kind, thing, subject, subject_name, maker, category, item,
                benchmark, benchmark_id, amount, unit, currency, per, direction, conditions, known, generation)"""),
        EVIDENCE("""
                evidence (claim, article, revision, from_number, place, start_at, end_at, surface, quote, bound, rule, phase,
                sha256, url, published_at, published_precision, language, companies, source_ids, standing, show, signature)"""),
        STORY("story_member (article, story, from_number)"),
        MOMENT("moment (number, at)");

        private final String columns;

        Table(String columns) {
            this.columns = columns;
        }

        String copy() {
            return "copy " + columns + " from stdin";
        }
    }

    record Publication(String title, String text, String language, String company, String source, String standing) {}

    private final int index;
    private final long number;
    private final Instant published;
    private final Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);
    private Publication publication;
    private String signature;

    Rows(int index, long number, Instant published) {
        this.index = index;
        this.number = number;
        this.published = published;
    }

    Map<Table, StringBuilder> byTable() {
        return rows;
    }

    static String article(int index) {
        return "art_%024x".formatted(index);
    }

    private Instant recorded() {
        return published.plusSeconds(60);
    }

    void publish(Publication made, Random random) {
        publication = made;
        signature = array(FigureData.numbers(random, 48));
        String id = article(index);
        String url = "https://example.org/" + id;
        String source = """
                [{"id":"%1$s","name":"%1$s","standing":"%2$s","show":"quote"}]""".formatted(made.source(), made.standing());
        add(Table.ARTICLE, id, number, recorded(), published);
        add(Table.TEXT, sha(), made.text());
        add(
                Table.READING,
                id,
                number,
                number,
                recorded(),
                published,
                1,
                1,
                url,
                url,
                made.title(),
                made.language(),
                "{}",
                published,
                "INSTANT",
                recorded(),
                "{" + made.company() + "}",
                source,
                "{" + made.source() + "}",
                made.standing(),
                "QUOTE",
                sha(),
                "f",
                "{}",
                "[]",
                signature,
                array(FigureData.numbers(random, 24)),
                FigureData.vector(made.title(), made.text()));
        add(Table.MOMENT, number + 3, recorded().plusNanos(random.nextInt(1_000_000) * 1_000L));
    }

    void tellStory(int behindHead) {
        add(Table.STORY, article(index), "sto_" + article(index - behindHead).substring("art_".length()), number);
    }

    void claim(MadeClaim claim, int order) {
        rows.computeIfAbsent(Table.CLAIM, _ -> new StringBuilder())
                .append(claimRow(claim, number + 1 + order, recorded()))
                .append('\n');
        say(claim, order);
    }

    void say(MadeClaim claim, int order) {
        add(
                Table.EVIDENCE,
                claim.id(),
                article(index),
                1,
                number,
                order,
                0,
                10,
                publication.text().substring(0, 10),
                publication.text().substring(0, 120),
                "exact",
                "made",
                "CURRENT",
                sha(),
                "https://example.org/" + article(index),
                published,
                "INSTANT",
                publication.language(),
                "{" + publication.company() + "}",
                "{" + publication.source() + "}",
                publication.standing(),
                "QUOTE",
                signature);
    }

    static String claimRow(MadeClaim claim, long number, Instant recorded) {
        boolean price = claim.kind().equals("price");
        return row(
                claim.id(),
                number,
                recorded,
                claim.series(),
                claim.series().replace("ser_", "qst_"),
                claim.kind(),
                claim.thing(),
                claim.thing(),
                claim.thing(),
                claim.maker(),
                price ? "plan" : "ai-model",
                price ? claim.thing() : null,
                claim.benchmark(),
                claim.benchmark(),
                claim.amount(),
                claim.unit(),
                claim.currency(),
                claim.per(),
                "exact",
                "{}",
                "t",
                1);
    }

    private String sha() {
        return "%064x".formatted(index);
    }

    private void add(Table table, Object... columns) {
        rows.computeIfAbsent(table, _ -> new StringBuilder())
                .append(row(columns))
                .append('\n');
    }

    /// One line in the text form of COPY.
    static String row(Object... columns) {
        return Arrays.stream(columns)
                .map(column -> column == null ? "\\N" : column.toString().replace("\\", "\\\\"))
                .collect(Collectors.joining("\t"));
    }

    private static String array(int[] numbers) {
        return IntStream.of(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
