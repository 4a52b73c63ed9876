package newstracker.benchmark.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.benchmark.figure.Rounds;

/// Somebody who follows the stream and writes down when the news of each article came.
public final class Follower implements AutoCloseable {

    private static final Pattern ARTICLE = Pattern.compile("https://farm\\.example/(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Long, Long> seen = new ConcurrentHashMap<>();

    private Follower() {}

    public static Follower of(URI api) throws IOException {
        Follower follower = new Follower();
        try {
            EventLines lines = EventLines.open(follower.client, api.resolve("/v1/stream?type=article.published"));
            Thread.ofVirtual().start(() -> follower.read(lines));
            return follower;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private void read(EventLines lines) {
        try {
            lines.each(line -> {
                Matcher article = ARTICLE.matcher(line);
                if (article.find()) {
                    seen.putIfAbsent(Long.parseLong(article.group(1)), System.nanoTime());
                }
            });
        } catch (IOException closed) {
            // We have seen enough, or the wait for the rest tells.
        }
    }

    public boolean has(Set<Long> articles) {
        return seen.keySet().containsAll(articles);
    }

    /// In milliseconds.
    ///
    /// @param answered when each article left its server, by `System.nanoTime`
    public Rounds latencies(Map<Long, Long> answered) {
        return Rounds.of(answered.entrySet().stream()
                .map(one -> (seen.get(one.getKey()) - one.getValue()) / 1e6)
                .toList());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
