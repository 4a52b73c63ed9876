package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import newstracker.endtoend.stack.Tracker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Everything is read again, with names that were not known before.
@Tag("long")
@ExtendWith(SharedStack.class)
class ReextractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE = "Zorbulon 3 meets SuperGrok";

    private final Shared shared;
    private final Api api;

    @TempDir
    private Path names;

    ReextractTest(Shared shared) {
        this.shared = shared;
        this.api = shared.stack().api();
    }

    @Test
    void showsWhatIsUnderstoodOtherwiseAndChangesItOnDemandAlone() throws IOException {
        shared.feeds().feed("news").publish(TITLE, "<p>SuperGrok costs $37 per month in the Zorbulon 3.</p>");
        eventually("the price", PATIENCE, () -> claims("kind=price&min=37&max=37") == 1);
        Files.writeString(names.resolve("own.tsv"), "vehicle\tZorbulon 3\ttesla\t\t\t\n");

        String report = reextract();

        assertThat(report).contains("+ model Zorbulon 3", "Nothing was changed").doesNotContain("- price");
        assertThat(claims("model=zorbulon-3")).isZero();

        reextract("--apply");

        assertThat(claims("model=zorbulon-3")).isEqualTo(1);
        List<JsonNode> told = told();
        assertThat(told)
                .hasSize(1)
                .allMatch(event -> event.path("type").asText().equals("claim.created"));
        assertThat(reextract("--json")).contains("\"changed\":0,", "\"added\":0,");
        assertThat(told()).isEqualTo(told);
    }

    private String reextract(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("reextract", "--catalogue", names.toString()));
        all.addAll(List.of(words));
        return Tracker.run(shared.stack().data(), all.toArray(String[]::new));
    }

    private int claims(String query) {
        return api.items("/v1/claims?" + query).size();
    }

    private List<JsonNode> told() {
        return api.all("/v1/events").stream()
                .filter(event -> event.path("cause").asText().equals("reextraction"))
                .toList();
    }
}
