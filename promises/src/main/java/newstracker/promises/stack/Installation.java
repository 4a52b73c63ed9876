package newstracker.promises.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The product as it was built: started with the commands that the script `tracker` uses, but without its
/// look at what was edited since, which would build in the middle of a run.
public final class Installation {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path home;

    /// @param home the folder with the script
    public Installation(Path home) {
        this.home = home;
    }

    Process launch(Path output, Map<String, String> environment, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                JAVA,
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Dnewstracker.home=" + home,
                "-cp",
                home.resolve("local-stack/target/local-stack.jar").toString(),
                "newstracker.local.Main"));
        words.addAll(options);
        return start(output, environment, words);
    }

    /// What `tracker keys` prints.
    String keys(Path output, Map<String, String> environment, List<String> options) {
        Path app = home.resolve("api-service/target/quarkus-app");
        List<String> words = new ArrayList<>(List.of(
                JAVA,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*".formatted(app),
                "newstracker.api.cli.KeysCommand"));
        words.addAll(options);
        return saidBy(start(output, environment, words), output);
    }

    private static String saidBy(Process process, Path output) {
        try {
            if (!process.waitFor(Duration.ofMinutes(2).toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("tracker keys failed: " + said);
            }
            return said;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static Process start(Path output, Map<String, String> environment, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        // What the caller has set up for a stack of his own is none of ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWS_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            return builder.redirectOutput(output.toFile()).start();
        } catch (IOException failed) {
            throw new IllegalStateException(words.getFirst() + " cannot be started: " + failed.getMessage(), failed);
        }
    }
}
