package newstracker.api.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.NormalClaim;
import newstracker.api.json.ApiJson;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;

/// What people decided, as cases by which the next extractor can be tested: a text, what was read in it, and
/// what should have been.
@Singleton
class TestCases {

    private static final String PLACES = """
            select v.id, v.decision, v.claim, v.replacement, v.reason, v.reopened_at is not null as reopened, g.article,
                g.sha256, g.start_at, g.end_at, g.surface, t.body, r.title, r.language
            from review v
            join ruling g on g.review = v.id
            join text_body t on t.sha256 = g.sha256
            join lateral (
                select title, language from reading where article = g.article and sha256 = g.sha256
                order by from_number desc limit 1) r on true
            where v.withdrawn_at is null and t.body <> ''
            order by v.number, g.article, g.start_at
            """;

    private final Database database;
    private final ClaimReader claims;

    TestCases(Database database, ClaimReader claims) {
        this.database = database;
        this.claims = claims;
    }

    private record Place(String read, Optional<String> expected, Map<String, Object> columns) {}

    String write() throws SQLException {
        return database.look(this::write);
    }

    private String write(Connection connection) throws SQLException {
        List<Place> places = Sql.list(connection, PLACES, TestCases::place);
        List<String> ids = places.stream()
                .flatMap(place -> Stream.concat(Stream.of(place.read()), place.expected().stream()))
                .distinct()
                .toList();
        Map<String, NormalClaim> said = claims.normal(connection, ids);
        return places.stream().map(place -> line(place, said)).collect(Collectors.joining());
    }

    private static String line(Place place, Map<String, NormalClaim> said) {
        Map<String, Object> line = new LinkedHashMap<>(place.columns());
        line.put("read", said.get(place.read()));
        line.put("expected", place.expected().map(said::get));
        return ApiJson.write(line) + "\n";
    }

    private static Place place(Row row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String name : List.of("id", "decision", "reason", "article", "title", "sha256", "surface")) {
            columns.put(name, row.text(name));
        }
        columns.put("lang", row.maybeText("language"));
        columns.put("start", row.number("start_at"));
        columns.put("end", row.number("end_at"));
        columns.put("reopened", row.yes("reopened"));
        columns.put("text", row.text("body"));
        return new Place(row.text("claim"), row.maybeText("replacement"), columns);
    }
}
