package newstracker.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.RunOptions.Listen;
import newstracker.local.RunOptions.News;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.process.Children;
import newstracker.local.process.Port;
import newstracker.local.process.ProcessList;

/// A run at build time, from which each Java process of the stack learns to start faster: it writes down which
/// classes it needs, linked and ready (the AOT cache of the JDK).
///
/// Never fails a build: without the caches everything works, only more slowly.
final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> QUESTIONS =
            List.of("/v1", "/v1/timeline", "/v1/articles", "/v1/claims", "/v1/coverage", "/q/metrics", "/");

    // Nothing outside the machine is asked for anything during a build.
    private static final String NO_SOURCES = """
            sources:
              - id: training
                name: Training
                url: http://127.0.0.1:1/feed.xml
                kind: feed
                companies: [xai]
                standing: press
            """;

    private Training() {}

    /// `Training FOLDER`, which is used for nothing else.
    public static void main(String[] args) {
        Progress progress = new Progress();
        try (DataFolder folder = DataFolder.take(Path.of(args[0]))) {
            train(folder, progress);
        } catch (Refusal | IOException failed) {
            progress.tell("No start caches were made, the services will start more slowly: " + failed.getMessage());
        }
    }

    private static void train(DataFolder folder, Progress progress) throws IOException {
        Path sources = Files.writeString(folder.file("sources.yaml"), NO_SOURCES);
        News news = new News(Optional.of(sources), Optional.empty(), List.of(), Optional.empty(), true);
        int port = Port.free();
        RunOptions options = new RunOptions(
                folder.path(), new Listen("127.0.0.1", port, List.of(), Optional.empty()), news, Map.of(), false);
        ProcessList processes = new ProcessList(folder);
        processes.endLeftovers();
        Children children = new Children(folder, processes, progress::tell);
        try {
            new Stack(options, folder, children, progress).start();
            askAround("http://127.0.0.1:" + port);
        } finally {
            progress.tell("Writing the start caches");
            children.stop(PATIENCE);
            progress.tell("Written");
        }
    }

    private static void askAround(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String question : QUESTIONS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + question))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                http.send(request, BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            throw new Refusal("a question was not answered: " + unanswered, unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
