package newstracker.endtoend.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The script, as somebody at a terminal calls it.
public final class Tracker {

    private Tracker() {}

    /// Standard output of a command that ends well.
    public static String run(Path data, String... words) {
        Running running = start(data, words);
        return running.await();
    }

    public static Running start(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of(Project.file("tracker").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            Path output = Files.createTempFile("tracker", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new Running(builder.start(), output);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public record Running(Process process, Path output) {

        public String await() {
            try {
                if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new AssertionError("tracker did not end well: " + Files.readString(output));
                }
                return Files.readString(output, StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
