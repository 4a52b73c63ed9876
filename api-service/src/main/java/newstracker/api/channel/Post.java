package newstracker.api.channel;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newstracker.outbound.GuardedDns;
import newstracker.outbound.GuardedDns.ForbiddenAddressException;
import newstracker.outbound.RetryAfter;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sends letters. Each has so many seconds in all, however busy the receiver looks; redirects are not
/// followed, and the address is judged at the moment of connecting.
@Singleton
public class Post {

    private static final int MOST_READ = 1024;

    private final CloseableHttpClient client;
    private final InstantSource clock;
    private final Duration patience;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("post-deadline").factory());

    Post(
            GuardedDns dns,
            InstantSource clock,
            @ConfigProperty(name = "news.webhook.patience", defaultValue = "15s") Duration patience) {
        this.client = PostClient.make(dns, patience);
        this.clock = clock;
        this.patience = patience;
    }

    public Outcome send(Letter letter) {
        HttpPost request = new HttpPost(letter.address());
        letter.headers().forEach(request::setHeader);
        request.setEntity(
                new StringEntity(letter.body(), ContentType.create(letter.mediaType(), StandardCharsets.UTF_8)));
        AtomicBoolean late = new AtomicBoolean();
        long start = System.nanoTime();
        ScheduledFuture<?> end = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answered(request, response, start));
        } catch (IOException failed) {
            return Outcome.away(since(start), late.get() ? tooLate() : reason(failed));
        } catch (IllegalStateException cancelled) {
            // So the client complains when the deadline ends a request between two of its steps.
            return Outcome.away(since(start), late.get() ? tooLate() : "not sent: " + cancelled.getMessage());
        } finally {
            end.cancel(false);
        }
    }

    private Outcome answered(HttpPost request, ClassicHttpResponse response, long start) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        Instant now = clock.instant();
        Optional<Duration> wait = retryAfter == null ? Optional.empty() : RetryAfter.parsed(retryAfter.getValue(), now);
        String excerpt = excerpt(request, response.getEntity());
        return Outcome.answered(response.getCode(), since(start), excerpt, wait);
    }

    // A long answer is not drained: what it said is clear by then.
    private static String excerpt(HttpPost request, HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream content = entity.getContent()) {
            byte[] read = content.readNBytes(MOST_READ);
            if (read.length == MOST_READ) {
                request.cancel();
            }
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    private String tooLate() {
        return "no answer within %d s".formatted(patience.toSeconds());
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            // Who may subscribe need not learn the addresses of the operator's network.
            case ForbiddenAddressException _ -> "the host is at an address inside a network, which is not sent to";
            default -> failed.getClass().getSimpleName() + ": " + failed.getMessage();
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
