package newstracker.endtoend.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The process behind `tracker run`, with what it printed.
public final class Launcher implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Launcher start(List<String> options) {
        return start(options, Map.of());
    }

    static Launcher start(List<String> options, Map<String, String> environment) {
        List<String> words = Stream.concat(
                        Stream.of(
                                Project.java(),
                                "-Xmx48m",
                                "-XX:+UseSerialGC",
                                "-Dnewstracker.home=" + Project.root(),
                                "-cp",
                                Project.file("local-stack/target/local-stack.jar")
                                        .toString(),
                                "newstracker.local.Main"),
                        options.stream())
                .toList();
        return startWords(words, environment);
    }

    /// As people start it who have unpacked the zip: with Java alone, no Maven on the path.
    ///
    /// @param home the folder that was unpacked
    static Launcher startUnpacked(Path home, List<String> options) {
        List<String> words = Stream.concat(Stream.of(home.resolve("tracker").toString(), "run"), options.stream())
                .toList();
        return startWords(words, Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin"));
    }

    private static Launcher startWords(List<String> words, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("launcher", ".log");
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("NEWS_"));
            builder.environment().putAll(environment);
            return new Launcher(builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long pid() {
        return process.pid();
    }

    public void awaitReady() {
        Eventually.eventually("Ready after:\n" + output(), Duration.ofMinutes(4), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + ":\n" + output());
            }
            return output().contains("Ready: ");
        });
    }

    /// Waits until it ends by itself.
    ///
    /// @return the exit code
    public int exitCode() {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new AssertionError("does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// What Ctrl-C and `kill` ask for.
    public int terminate() {
        process.destroy();
        return exitCode();
    }

    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        try {
            Files.deleteIfExists(output);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
