package newstracker.endtoend.page;

import static newstracker.endtoend.stack.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.Project;
import newstracker.endtoend.stack.RunningStack;

/// The shipped product with the sample archive alone, on a machine that may have no internet. To look at a stack that
/// runs already, name it and a link of `tracker keys create --link`:
/// `-Dpage.address=http://localhost:8080 -Dpage.link=...`.
record Site(URI address, Optional<RunningStack> stack) implements AutoCloseable {

    private static final int ENOUGH = 30;
    private static final String SAMPLES = """
            sources:
              - id: samples
                name: news-tracker samples
                url: classpath:samples
                kind: archive
                companies: [xai, tesla]
                standing: sample
                show: full
                licence: Apache-2.0
            """;

    static Site start() {
        String given = System.getProperty("page.address");
        return given == null ? withSamples() : new Site(URI.create(given), Optional.empty());
    }

    private static Site withSamples() {
        try {
            Path folder = Files.createTempDirectory("page-stack");
            Path sources = Files.writeString(folder.resolve("sources.yaml"), SAMPLES);
            RunningStack stack = RunningStack.startWithSamples(folder.resolve("data"), sources);
            eventually(
                    "the samples on the timeline",
                    Duration.ofMinutes(2),
                    () -> stack.api()
                                    .get("/v1/timeline?limit=200")
                                    .path("items")
                                    .size()
                            >= ENOUGH);
            return new Site(stack.api().address(), Optional.of(stack));
        } catch (IOException failed) {
            throw new UncheckedIOException("the sources of the page's stack cannot be written", failed);
        }
    }

    Api api() {
        return stack.map(RunningStack::api).orElseGet(() -> Api.at(address));
    }

    /// What stands behind the # of a link that gives a key for subscriptions, made as an operator makes it.
    String code() {
        String link = stack.map(Site::newLink)
                .or(() -> Optional.ofNullable(System.getProperty("page.link")))
                .orElseThrow(() -> new IllegalStateException("a stack of your own needs -Dpage.link=..."));
        return link.substring(link.indexOf('#'));
    }

    private static String newLink(RunningStack stack) {
        ProcessBuilder command = new ProcessBuilder(
                Project.file("tracker").toString(),
                "keys",
                "create",
                "--name",
                "page",
                "--link",
                "--data",
                stack.data().toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = command.redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("no link: " + printed);
            }
            return printed.substring(printed.lastIndexOf(' ') + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException("the script cannot be run", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        stack.ifPresent(running -> {
            running.close();
            delete(running.data().getParent());
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot clean up " + folder, failed);
        }
    }
}
