package newstracker.benchmark.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Somebody who follows the stream and writes down when the news of each article came.
final class Follower implements AutoCloseable {

    private static final Pattern ARTICLE = Pattern.compile("https://farm\\.example/(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    private Follower() {}

    static Follower of(URI api) throws IOException {
        Follower follower = new Follower();
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/v1/stream?type=article.published"))
                .build();
        try {
            HttpResponse<Stream<String>> answer = follower.client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException("the stream answered " + answer.statusCode());
            }
            Thread.ofVirtual().start(() -> follower.read(answer.body()));
            return follower;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.forEach(line -> {
                Matcher article = ARTICLE.matcher(line);
                if (article.find()) {
                    seen.putIfAbsent(Long.parseLong(article.group(1)), System.nanoTime());
                }
            });
        } catch (UncheckedIOException closed) {
            // We have seen enough, or the wait for the rest tells.
        }
    }

    boolean has(Set<Long> articles) {
        return seen.keySet().containsAll(articles);
    }

    /// In milliseconds.
    ///
    /// @param answered when each article left its server, by `System.nanoTime`
    Rounds latencies(Map<Long, Long> answered) {
        return Rounds.of(answered.entrySet().stream()
                .map(one -> (seen.get(one.getKey()) - one.getValue()) / 1e6)
                .toList());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
