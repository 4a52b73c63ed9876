package newstracker.api.export;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody gets who opens an export with DuckDB, without telling it anything about the file.
@ApiTest
class DuckDbTest {

    @Inject
    Desk desk;

    @TempDir
    Path folder;

    @BeforeEach
    void awkwardNews() throws SQLException {
        desk.clear();
        desk.publish(
                Draft.of("plain", "Grok 4 reaches 38.6 % on HLE with tools. SuperGrok costs $30 a month.")
                        .published("2026-05-01T12:00:00Z")
                        .model("Grok 4", "Grok 4")
                        .result("38.6 %", "Grok 4", "38.6", "with tools", "one, and \"only\" try")
                        .price("$30 a month", "SuperGrok", "30"),
                Draft.of("odd", "\"Quoted\", with commas;\nand $24.50, says SuperGrok.")
                        .from("second", Standing.PRESS)
                        .published("2026-05-02")
                        .price("$24.50", "SuperGrok", "24.50"),
                Draft.of("japanese", "本日、SuperGrokの値下げ「30ドル」が発表された。")
                        .language("ja")
                        .price("30ドル", "SuperGrok", "30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "evidence", "articles"})
    void readsTheSameRowsFromBothForms(String rows) throws Exception {
        Path csv = exported("csv", rows);
        Path lines = exported("ndjson", rows);

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            List<String> columns = column(duck, "select column_name from (describe select * from '%s')".formatted(csv));
            List<String> fromCsv = rows(duck, columns, "read_csv('%s', all_varchar = true)".formatted(csv), "\"%s\"");
            List<String> fromLines =
                    rows(duck, columns, "read_ndjson_objects('%s')".formatted(lines), "json ->> '$.%s'");

            assertThat(columns)
                    .isEqualTo(column(duck, "select column_name from (describe select * from '%s')".formatted(lines)));
            assertThat(fromCsv).hasSizeGreaterThan(2).isEqualTo(fromLines);
        }
    }

    @Test
    void sumsNumbersWithoutBeingToldTheirType() throws Exception {
        Path csv = exported("csv", "claims");
        Path lines = exported("ndjson", "claims");

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (Path file : List.of(csv, lines)) {
                List<String> sums = column(duck, """
                        select sum(value)::decimal(9, 2) || ' of ' || count(distinct id) || ' since ' ||
                            min(recorded_at::timestamptz)::date
                        from '%s' where kind = 'price' and currency = 'USD'
                        """.formatted(file));
                assertThat(sums).singleElement().asString().startsWith("54.50 of 2 since 20");
            }
        }
    }

    @Test
    void readsWhatTheApiAnswers() throws Exception {
        List<Number> amounts = get("/v1/claims?kind=price").path("items.amount");
        Path lines = exported("ndjson", "claims");

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            List<String> values = column(duck, "select value from '%s' where kind = 'price'".formatted(lines));
            assertThat(values.stream().map(value -> new BigDecimal(value).stripTrailingZeros()))
                    .containsExactlyElementsOf(amounts.stream()
                            .map(amount -> new BigDecimal(amount.toString()).stripTrailingZeros())
                            .toList());
        }
    }

    private Path exported(String form, String rows) throws IOException {
        byte[] bytes = get("/v1/export." + form + "?rows=" + rows).asByteArray();
        return Files.write(folder.resolve(rows + "." + form), bytes);
    }

    private static List<String> rows(Connection duck, List<String> columns, String from, String cell)
            throws SQLException {
        String row = columns.stream()
                .map(column -> "coalesce(" + cell.formatted(column) + ", '')")
                .collect(Collectors.joining(" || '|' || "));
        return column(duck, "select " + row + " from " + from);
    }

    private static List<String> column(Connection duck, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
