package newstracker.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newstracker.endtoend.stack.Project;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The alerts speak of metrics that exist and lead to a line that helps.
@ExtendWith(SharedStack.class)
class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+){2,}\\b");

    private final List<JsonNode> rules;

    AlertsTest() throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Project.file("deploy/prometheus/alerts.yml").toFile());
        rules = file.path("groups").findValues("rules").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    @Test
    void askForMetricsThatTheServicesPublish(Shared shared) {
        RunningStack stack = shared.stack();
        // Some metrics begin with the first request.
        stack.of("api-1").ask("/v1");
        String published = List.of("ingest-1", "extract-1", "api-1").stream()
                .map(name -> stack.of(name).ask("/q/metrics").body())
                .collect(Collectors.joining("\n"));

        Set<String> asked = rules.stream()
                .flatMap(rule -> METRIC.matcher(rule.path("expr").asText()).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(5).allSatisfy(metric -> assertThat(published)
                .contains("\n" + metric));
    }

    @Test
    void leadToALineThatSaysWhatToDo() throws IOException {
        Set<String> headings = Files.readString(Project.file("docs/operations.md"))
                .lines()
                .filter(line -> line.matches("### \\w+"))
                .map(line ->
                        "docs/operations.md#" + line.substring("### ".length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(rules.stream().map(rule -> rule.at("/annotations/runbook").asText()))
                .containsExactlyInAnyOrderElementsOf(headings);
        assertThat(rules)
                .allSatisfy(
                        rule -> assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning"));
    }
}
