package newstracker.promises.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// Somebody with a feed reader: asks for the stories of one source now and then, and forgets
/// nothing.
public final class FeedReader implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);

    private final URI feed;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    public FeedReader(RunningStack stack, String source) {
        this.feed = stack.address("api-2").resolve("/v1/feed.json?entries=stories&limit=200&source=" + source);
        this.thread = Thread.ofVirtual().name("feed-reader").start(this::read);
    }

    private void read() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                once();
                Pause.of(BETWEEN_QUESTIONS);
            }
        } catch (IllegalStateException closed) {
            // The run is over.
        }
    }

    private void once() {
        try {
            for (JsonNode item : Answer.to(feed).path("items")) {
                String url = item.path("url").asText();
                keys.add(url.substring(url.lastIndexOf('/') + 1));
            }
        } catch (IOException away) {
            // Readers of feeds come again.
        }
    }

    /// The articles that it was led to, by their keys.
    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
