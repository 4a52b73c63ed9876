package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newstracker.extract.cli.ExtractCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The labelled texts beside the project, where they are there: what must not get worse.
@EnabledIf("corpusIsThere")
class CorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void reachesItsFiguresOnTheLabelledTexts() throws Exception {
        Path predictions = predictions("");

        JsonNode scores = scored(predictions, corpus().resolve("gold.jsonl"));

        assertThat(f1(scores, "models")).isGreaterThanOrEqualTo(0.97);
        assertThat(f1(scores, "benchmark facts")).isGreaterThanOrEqualTo(0.92);
        assertThat(f1(scores, "prices")).isGreaterThanOrEqualTo(0.95);
        assertThat(f1(scores, "prices + item")).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void reachesItsFiguresOnTheSeeds() throws Exception {
        Path predictions = predictions("seed-");
        Path seeds = folder.resolve("seeds.jsonl");
        List<String> gold = Files.readAllLines(corpus().resolve("gold.jsonl")).stream()
                .filter(line -> line.contains("\"id\": \"seed-"))
                .toList();
        Files.write(seeds, gold);

        JsonNode scores = scored(predictions, seeds);

        for (String measure : List.of("models", "benchmark facts", "prices")) {
            assertThat(f1(scores, measure)).as(measure).isGreaterThanOrEqualTo(0.90);
        }
    }

    private static double f1(JsonNode scores, String measure) {
        return scores.get("scores").get("all").get(measure).get("f1").asDouble();
    }

    /// What the command prints for the texts whose id begins so, under the ids of the labels.
    private Path predictions(String prefix) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(corpus().resolve("gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            if (gold.get("id").asText().startsWith(prefix)) {
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                String file =
                        corpus().resolve(gold.get("file").asText()).normalize().toString();
                ExtractCommand.run(
                        new String[] {file}, new PrintStream(printed, true, StandardCharsets.UTF_8), System.err);
                ObjectNode prediction = (ObjectNode) JSON.readTree(printed.toString(StandardCharsets.UTF_8));
                prediction.put("id", gold.get("id").asText());
                lines.append(prediction).append('\n');
            }
        }
        return Files.writeString(folder.resolve("predictions.jsonl"), lines);
    }

    private static JsonNode scored(Path predictions, Path gold) throws IOException, InterruptedException {
        Process scorer = new ProcessBuilder(
                        "python3",
                        corpus().resolve("score.py").toString(),
                        predictions.toString(),
                        gold.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        scorer.waitFor();
        return JSON.readTree(printed);
    }

    private static Path corpus() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared").resolve("corpus");
            if (Files.exists(corpus.resolve("score.py"))) {
                return corpus;
            }
        }
        return Path.of("shared", "corpus");
    }

    static boolean corpusIsThere() {
        try {
            return Files.exists(corpus().resolve("gold.jsonl"))
                    && new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException noPython) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
