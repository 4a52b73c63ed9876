package newstracker.extract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `--explain` tells, to people and to programs.
class ExplainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void givesEveryCandidateWithItsRuleOrTheReasonAgainstIt() throws IOException {
        explain("Grok 4 costs $30 a month. xAI raised $5 billion.");

        JsonNode candidates = new ObjectMapper()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .path("candidates");
        assertThat(candidates).anySatisfy(candidate -> {
            assertThat(candidate.path("surface").asText()).isEqualTo("$30");
            assertThat(candidate.path("in").asBoolean()).isTrue();
        });
        assertThat(candidates).anySatisfy(candidate -> {
            assertThat(candidate.path("surface").asText()).isEqualTo("$5 billion");
            assertThat(candidate.path("in").asBoolean()).isFalse();
            assertThat(candidate.path("why").asText()).contains("too large -20");
        });
    }

    @Test
    void tellsPeopleWhyNot() throws IOException {
        explain("Grok 4 costs $30 a month. xAI raised $5 billion.");

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("why not price \"$5 billion\" at 37");
    }

    private void explain(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);

        int code = ExtractCommand.run(new String[] {"--explain", file.toString()}, stream(out), stream(err));

        assertThat(code).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
