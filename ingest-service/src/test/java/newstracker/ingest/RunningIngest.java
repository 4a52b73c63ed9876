package newstracker.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.SourceObserved;
import newstracker.event.article.Article;
import newstracker.event.source.SourceState;
import newstracker.ingest.rig.Broker;
import newstracker.ingest.rig.Database;

/// The whole service as it runs, in this JVM, with a real broker, a real database and a list of sources of its own.
final class RunningIngest implements AutoCloseable {

    final Broker broker;
    final Database database;
    private final IngestService service;

    private record Settings(Path list, Optional<String> callback) implements IngestConfig {

        @Override
        public Optional<String> sources() {
            return Optional.of(list.toString());
        }

        @Override
        public Optional<List<String>> allowHosts() {
            return Optional.of(List.of("127.9.0.0/16"));
        }

        @Override
        public boolean samples() {
            return false;
        }

        @Override
        public Optional<String> contact() {
            return Optional.empty();
        }

        @Override
        public Optional<String> callbackUrl() {
            return callback;
        }

        @Override
        public short topicReplicas() {
            return 1;
        }

        @Override
        public String retainText() {
            return "forever";
        }

        @Override
        public Optional<String> instance() {
            return Optional.empty();
        }
    }

    /// @param sources entries of sources.yaml, each beginning with `- id: `
    RunningIngest(Path folder, String... sources) throws Exception {
        this(folder, new Database(folder.resolve("database")), Optional.empty(), sources);
    }

    /// @param callback where hubs reach it
    RunningIngest(Path folder, Database database, Optional<String> callback, String... sources) throws Exception {
        broker = new Broker(folder.resolve("broker"));
        this.database = database;
        Path list = folder.resolve("sources.yaml");
        Files.writeString(list, "sources:\n" + String.join("\n", sources));
        service =
                new IngestService(new Settings(list, callback), database.source(), database.flyway(), broker.address());
    }

    static RunningIngest started(Path folder, String... sources) throws Exception {
        RunningIngest running = new RunningIngest(folder, sources);
        running.broker.start();
        running.database.start();
        running.start();
        return running;
    }

    void start() {
        service.start(new StartupEvent());
    }

    boolean isReading() {
        return service.isReading();
    }

    /// An entry of sources.yaml; `more` are further lines of it.
    static String source(String id, String kind, String url, String... more) {
        StringBuilder entry = new StringBuilder("""
                - id: %s
                  url: %s
                  kind: %s
                  companies: [xai]
                  standing: press
                  every: 1s
                """.formatted(id, url, kind));
        Arrays.stream(more).forEach(line -> entry.append("  ").append(line).append('\n'));
        return entry.toString();
    }

    /// The latest revision of every article that a source brought, in the order of their first publication.
    List<Article> articles(String source) throws Exception {
        Map<String, Article> latest = new LinkedHashMap<>();
        for (var record : broker.read("articles")) {
            Article article =
                    EventFormat.read(record.value(), ArticlePublished.class).article();
            latest.put(record.key(), article);
        }
        return latest.values().stream()
                .filter(article ->
                        article.sources().stream().anyMatch(ref -> ref.id().equals(source)))
                .toList();
    }

    List<Article> articles(String source, int atLeast) throws Exception {
        return await(source + " has " + atLeast + " articles", () -> {
            List<Article> articles = articles(source);
            return articles.size() >= atLeast ? Optional.of(articles) : Optional.empty();
        });
    }

    /// How a source stands as soon as it was tried.
    SourceState tried(String source) throws Exception {
        return await(source + " was tried", () -> state(source)
                .filter(state -> state.lastAttempt().isPresent()));
    }

    /// How a source stands as soon as it says what is wrong.
    String error(String source) throws Exception {
        return await(source + " says what is wrong", () -> state(source).flatMap(SourceState::error));
    }

    Optional<SourceState> state(String source) throws Exception {
        Optional<SourceState> latest = Optional.empty();
        for (var record : broker.read("sources")) {
            if (record.key().equals(source)) {
                latest = Optional.of(
                        EventFormat.read(record.value(), SourceObserved.class).state());
            }
        }
        return latest;
    }

    static <T> T await(String what, Callable<Optional<T>> look) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.call();
            if (seen.isPresent()) {
                return seen.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not within a minute: " + what);
    }

    @Override
    public void close() throws IOException {
        try {
            service.stop(new ShutdownEvent());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        broker.close();
        database.close();
    }
}
