package newstracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import newstracker.endtoend.stack.Project;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A minute of `tracker promises`: each service killed once under load, every sink counted.
@Tag("long")
class PromisesTest {

    private static final int MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void keepsEveryPromiseInTheSmallForm() throws IOException, InterruptedException {
        Path table = folder.resolve("PROMISES.md");
        Path said = folder.resolve("said");

        Process promises = new ProcessBuilder(
                        Project.java(),
                        "-Xmx256m",
                        "-Dnewstracker.home=" + Project.root(),
                        "-cp",
                        Project.file("promises/target/promises.jar").toString(),
                        "newstracker.promises.PromisesCommand",
                        "--small",
                        "--output",
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        boolean ended = promises.waitFor(MINUTES, TimeUnit.MINUTES);
        promises.destroy();

        assertThat(ended).as(Files.readString(said)).isTrue();
        assertThat(promises.exitValue()).as(Files.readString(said)).isZero();
        assertThat(table).content().contains("| 17 |").doesNotContain("**broken**");
    }
}
