package newstracker.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Compares how fast events become rows with how fast COPY writes the same rows into the same tables. Not part of
/// any build: `mvn -pl api-service -am -Dtest=MeasureSink test`.
@ApiTest
class MeasureSink {

    private static final int ARTICLES = Integer.getInteger("figures.sink", 3_000);
    private static final int BATCH = 200;
    private static final List<String> TABLES = List.of(
            "moment",
            "article",
            "text_body",
            "reading",
            "claim",
            "evidence",
            "story_member",
            "story_link",
            "alias",
            "event");

    @Inject
    Desk desk;

    @Inject
    DataSource source;

    @Test
    void sink() throws Exception {
        desk.clear();
        for (int start = 0; start < ARTICLES; start += BATCH) {
            publish("warm", start);
        }
        desk.clear();
        long begin = System.nanoTime();
        for (int start = 0; start < ARTICLES; start += BATCH) {
            publish("measured", start);
        }
        double sink = (System.nanoTime() - begin) / 1e9;
        try (Connection connection = source.getConnection()) {
            Map<String, byte[]> rows = read(connection);
            desk.clear();
            long copyBegin = System.nanoTime();
            long copied = write(connection, rows);
            double copy = (System.nanoTime() - copyBegin) / 1e9;
            System.out.printf(
                    "FIGURE sink: %d articles, %d rows, %.0f rows/s (%.0f articles/s); COPY %.0f rows/s; ratio %.2f%n",
                    ARTICLES, copied, copied / sink, ARTICLES / sink, copied / copy, copy / sink);
            assertThat(copied).isPositive();
        }
    }

    private void publish(String name, int start) {
        List<Draft> drafts = new ArrayList<>();
        for (int index = start; index < start + BATCH; index++) {
            drafts.add(draft(name, index));
        }
        desk.publish(drafts.toArray(Draft[]::new));
    }

    private static Draft draft(String name, int index) {
        Random random = new Random(index);
        StringBuilder text = new StringBuilder("Article " + name + index + "\n");
        for (int word = 0; word < 120; word++) {
            text.append(FigureData.word(random.nextInt(5_000))).append(' ');
        }
        int amount = random.nextInt(1, 900);
        int score = random.nextInt(1, 99);
        String plan = "Plan " + random.nextInt(200);
        String model = "Model " + random.nextInt(200);
        text.append("%s costs $%d a month. %s gets %d %% there.".formatted(plan, amount, model, score));
        return Draft.of(name + index, text.toString())
                .published(
                        "2026-%02d-%02dT%02d:00:00Z".formatted(1 + index % 12, 1 + index / 12 % 28, random.nextInt(24)))
                .price("$" + amount, plan, Integer.toString(amount))
                .result(score + " %", model, Integer.toString(score), "no tools")
                .model(model, model);
    }

    private static Map<String, byte[]> read(Connection connection) throws Exception {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            copyManager(connection)
                    .copyOut("copy (select %s from %s) to stdout".formatted(columns(table), table), lines);
            rows.put(table, lines.toByteArray());
        }
        return rows;
    }

    private static long write(Connection connection, Map<String, byte[]> rows) throws Exception {
        long copied = 0;
        connection.setAutoCommit(false);
        for (Map.Entry<String, byte[]> table : rows.entrySet()) {
            copied += copyManager(connection)
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(table.getKey(), columns(table.getKey())),
                            new ByteArrayInputStream(table.getValue()));
        }
        connection.commit();
        return copied;
    }

    /// All but what the database computes itself.
    private static String columns(String table) {
        return switch (table) {
            case "article" -> "id, number, recorded_at, published_at";
            case "evidence" ->
                "claim, article, revision, from_number, to_number, place, start_at, end_at, surface, quote, bound, cell, rule,"
                        + " phase, stated_from, sha256, url, published_at, published_precision, language, companies,"
                        + " source_ids, standing, show, signature";
            default -> all(table);
        };
    }

    private static String all(String table) {
        return switch (table) {
            case "moment" -> "number, at";
            case "text_body" -> "sha256, body";
            case "story_member" -> "article, story, from_number, to_number";
            case "story_link" -> "one, other";
            case "alias" -> "kind, folded, thing";
            case "event" -> "number, at, type, cause, article, claim, source, body";
            case "claim" ->
                "id, number, recorded_at, series, question, kind, thing, subject, subject_name, maker, category, item, benchmark,"
                        + " benchmark_id, variant, amount, unit, currency, per, direction, tax, region, tier, conditions,"
                        + " tools, attempts, effort, comparison_key, known, generation";
            default ->
                "article, from_number, to_number, number, recorded_at, first_published, revision, generation, url,"
                        + " canonical_url, title, language, authors, published_at, published_precision, updated_at,"
                        + " fetched_at, companies, sources, source_ids, standing, show, sha256, truncated, notes, mentions,"
                        + " signature, bands, search";
        };
    }

    private static CopyManager copyManager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
