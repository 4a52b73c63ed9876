package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.Project;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The programs in `docs/examples` do what their first line says, and the README asks what can be answered.
@ExtendWith(SharedStack.class)
class ExamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shared shared;
    private final Api api;

    ExamplesTest(Shared shared) {
        this.shared = shared;
        this.api = shared.stack().api();
    }

    @BeforeEach
    void somethingIsToldThatCanBeRead() {
        if (api.titles("/v1/timeline").contains("An example costs money")) {
            return;
        }
        shared.feeds().feed("news").publish("An example costs money", "<p>SuperGrok costs $317 per month.</p>");
        eventually("the example", PATIENCE, () -> !api.items("/v1/prices?item=SuperGrok&min=317&max=317")
                .isEmpty());
    }

    @Test
    void listsStoriesFromTheShell() throws Exception {
        assertThat(printed(List.of("curl", "python3"), "sh", "ask.sh", address()))
                .contains(api.titles("/v1/timeline?company=xai").getFirst());
    }

    @Test
    void listsPricesFromPython() throws Exception {
        assertThat(printed(List.of("python3"), "python3", "prices.py", address()))
                .contains("317\tUSD\tmonth");
    }

    @Test
    void listsEventsFromJavaScript() throws Exception {
        assertThat(printed(List.of("node"), "node", "events.mjs", address())).contains("$317 per month");
    }

    @Test
    void answersTheQuestionsOfTheReadme() throws Exception {
        List<String> questions = Files.readAllLines(Project.file("README.md")).stream()
                .filter(line -> line.startsWith("curl 'localhost:8080"))
                .map(line -> line.replace("localhost:8080", address()))
                .toList();

        assertThat(questions).isNotEmpty();
        for (String question : questions) {
            assertThat(printed(List.of("curl"), "sh", "-c", question))
                    .as(question)
                    .contains("\"items\"");
        }
    }

    private String address() {
        return api.address().toString().replaceAll("/$", "");
    }

    /// What an example prints; whoever has not the programs that it needs skips it.
    private static String printed(List<String> needs, String... command) throws IOException, InterruptedException {
        assumeThat(needs).as("programs on the path").allMatch(ExamplesTest::installed);
        Path output = Files.createTempFile("example", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Project.file("docs/examples").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the example ends").isTrue();
        String printed = Files.readString(output);
        Files.delete(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
