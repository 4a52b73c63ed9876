package newstracker.endtoend.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// This product as it was some time ago, built in a clone of its own history.
public record EarlierVersion(Path home) {

    // The last one before data folders said which version wrote them; it had keys and subscriptions already.
    private static final String COMMIT = "b8ac2966d4e7768e665346c6d13cf89fe078d731";

    private static final int MINUTES = 14;

    public static boolean isInTheHistory() {
        try {
            return run(Project.root(), 1, "git", "cat-file", "-e", COMMIT + "^{commit}")
                    .isEmpty();
        } catch (IllegalStateException absent) {
            return false;
        }
    }

    public static EarlierVersion built(Path home) {
        run(Project.root(), 1, "git", "clone", "-q", "--shared", "--no-checkout", ".", home.toString());
        run(home, 1, "git", "checkout", "-q", COMMIT);
        run(
                home,
                MINUTES,
                "mvn",
                "-q",
                "-B",
                "package",
                "-DskipTests",
                "-pl",
                "ingest-service,extract-service,api-service,local-stack",
                "-am");
        return new EarlierVersion(home);
    }

    /// The last word that the script of that version prints.
    public String tracker(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("tracker").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        String printed = run(home, 2, command.toArray(String[]::new)).strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }

    private static String run(Path folder, int minutes, String... command) {
        try {
            Path output = Files.createTempFile("earlier", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("not within " + minutes + " minutes: " + String.join(" ", command));
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
