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

/// A run at build time, from which each Java process of the stack learns to start and to work faster: it writes down
/// which classes it needs, linked and ready, and how its methods are used (the AOT cache of the JDK).
///
/// Never fails a build: without the caches everything works, only more slowly.
final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_READING = Duration.ofSeconds(90);
    private static final List<String> QUESTIONS =
            List.of("/v1", "/v1/timeline", "/v1/articles", "/v1/claims", "/v1/coverage", "/q/metrics", "/");

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
        try (TrainingNews papers = new TrainingNews()) {
            train(folder, Files.writeString(folder.file("sources.yaml"), papers.sources()), progress);
        }
    }

    private static void train(DataFolder folder, Path sources, Progress progress) {
        List<String> allowed = List.of(TrainingNews.HOST);
        News news = new News(Optional.of(sources), Optional.empty(), allowed, Optional.empty(), true);
        int port = Port.free();
        RunOptions options = new RunOptions(
                folder.path(), new Listen("127.0.0.1", port, List.of(), Optional.empty()), news, Map.of(), false);
        ProcessList processes = new ProcessList(folder);
        processes.endLeftovers();
        Children children = new Children(folder, processes, progress::tell);
        try {
            new Stack(options, folder, children, progress).start();
            lookAround("http://127.0.0.1:" + port);
        } finally {
            progress.tell("Writing the start caches");
            children.stop(PATIENCE);
            progress.tell("Written");
        }
    }

    private static void lookAround(String address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + LONGEST_READING.toNanos();
            // Without the news the services still learn to start.
            while (!ask(http, address + TrainingNews.LOOK).contains(TrainingNews.LAST) && System.nanoTime() < end) {
                Pause.brief();
            }
            for (String question : QUESTIONS) {
                ask(http, address + question);
            }
        } catch (IOException unanswered) {
            throw new Refusal("a question was not answered: " + unanswered, unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ask(HttpClient http, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(question))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
