package newstracker.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What Grafana asks for the provisioned dashboard: each question is asked here as Grafana would ask it.
class DashboardTest {

    private static final Path DASHBOARD = Project.file("deploy/grafana/dashboards/news.json");
    private static final Map<String, String> VALUES = Map.of(
            "${__from:date:iso}", "2020-01-01T00:00:00.000Z",
            "${__to:date:iso}", "2026-11-01T00:00:00.000Z",
            "${item:percentencode}", "supergrok",
            "${benchmark:percentencode}", "hle");

    @RegisterExtension
    final SharedSite site = new SharedSite();

    /// One question of a panel, or of the annotations.
    record Query(String title, JsonNode target) {

        URI path() {
            String url = target.get("url").asText();
            for (Map.Entry<String, String> value : VALUES.entrySet()) {
                url = url.replace(value.getKey(), value.getValue());
            }
            return URI.create(url);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Query> queries() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        List<Query> queries = new ArrayList<>();
        dashboard.get("panels").forEach(panel -> panel.get("targets")
                .forEach(target -> queries.add(new Query(panel.get("title").asText(), target))));
        dashboard
                .at("/annotations/list")
                .forEach(note -> queries.add(new Query(note.get("name").asText(), note.get("target"))));
        return queries.stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAnsweredWithTheColumnsItNeeds(Query query) {
        JsonNode rows = site.api()
                .get(query.path().toString())
                .get(query.target().get("root_selector").asText());

        assertThat(rows).as(query.title()).isNotEmpty();
        for (JsonNode column : query.target().get("columns")) {
            String selector = column.get("selector").asText();
            assertThat(rows).as("%s: %s", query, selector).allSatisfy(row -> {
                assertThat(row.has(selector)).isTrue();
                assertThat(fits(row.get(selector), column.get("type").asText())).isTrue();
            });
        }
    }

    private static boolean fits(JsonNode value, String type) {
        return value.isNull()
                || switch (type) {
                    case "number" -> value.isNumber();
                    case "timestamp" -> isTime(value.asText());
                    case "string" -> value.isTextual() || value.isBoolean();
                    default -> throw new IllegalArgumentException("a column of type " + type);
                };
    }

    private static boolean isTime(String text) {
        return (text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text)) != null;
    }
}
