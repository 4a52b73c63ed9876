package newstracker.api.figures;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newstracker.api.figures.Rows.Table;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the database for the figures. Not part of any build:
/// `mvn -pl api-service -am -Dtest=BuildFigureData -Dfigures.articles=1000000 test`.
class BuildFigureData {

    private static final int BATCH = 2_000;
    private static final String INDEXES = """
            select format('drop index api.%I', indexrelid::regclass::name), pg_get_indexdef(indexrelid)
            from pg_index join pg_class c on c.oid = indrelid join pg_namespace n on n.oid = relnamespace
            where nspname = 'api' and not indisprimary and not indisunique
                and relname in ('article', 'reading', 'claim', 'evidence', 'story_member')
            """;

    @Test
    void builds() throws Exception {
        FigureData data = new FigureData(FigurePostgres.ARTICLES);
        try (EmbeddedPostgres postgres = FigurePostgres.open()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas("api")
                    .defaultSchema("api")
                    .load()
                    .migrate();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set search_path to api; set session_replication_role = replica");
                build(data, connection, statement);
            }
        }
    }

    private static void build(FigureData data, Connection connection, Statement statement) throws SQLException {
        List<String> indexes = dropIndexes(statement);
        long begin = System.nanoTime();
        long rows = fill(data, connection);
        Duration copied = Duration.ofNanos(System.nanoTime() - begin);
        for (String index : indexes) {
            statement.execute(index);
        }
        statement.execute("update installation set number = %d, at = clock_timestamp(), recording_since = '2023-07-12'"
                .formatted(data.lastNumber()));
        statement.execute("vacuum analyze");
        System.out.printf(
                "%d rows in %d s by COPY, %d s in all%n",
                rows,
                copied.toSeconds(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private static List<String> dropIndexes(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                indexes.add(rows.getString(2));
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
        return indexes;
    }

    private static long fill(FigureData data, Connection connection) throws SQLException {
        long rows = 0;
        copy(connection, Table.CLAIM.copy(), String.join("\n", FigureData.hotClaims()) + "\n");
        for (int start = 0; start < data.articles(); start += BATCH) {
            Map<Table, StringBuilder> batch = new EnumMap<>(Table.class);
            for (int index = start; index < Math.min(start + BATCH, data.articles()); index++) {
                data.article(index).byTable().forEach((table, lines) -> batch.computeIfAbsent(
                                table, _ -> new StringBuilder())
                        .append(lines));
            }
            for (Map.Entry<Table, StringBuilder> table : batch.entrySet()) {
                rows += copy(connection, table.getKey().copy(), table.getValue().toString());
            }
        }
        copy(connection, """
                copy source (id, name, standing, show, region, licence, url, kind, companies, language, active, last_attempt,
                last_success, next_due, cadence_millis, newest_item, error, unreadable) from stdin""", String.join("\n", FigureData.sources()) + "\n");
        copyNames(connection);
        return rows;
    }

    private static void copyNames(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into alias select distinct 'thing', lower(replace(thing, '-', '')), thing from claim"
                            + " where thing is not null on conflict do nothing");
            statement.execute(
                    "insert into alias select distinct 'benchmark', replace(benchmark_id, '-', ''), benchmark_id"
                            + " from claim where benchmark_id is not null on conflict do nothing");
            statement.execute("insert into alias select distinct 'company', replace(unnest(companies), '-', ''),"
                    + " unnest(companies) from reading on conflict do nothing");
            statement.execute("insert into alias select 'source', replace(id, '-', ''), id from source");
        }
    }

    private static long copy(Connection connection, String sql, String lines) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        return copy.endCopy();
    }
}
