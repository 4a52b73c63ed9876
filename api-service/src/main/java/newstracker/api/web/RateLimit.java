package newstracker.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.api.json.ApiJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets nobody take more than a share: so many requests a minute from one address, told in every answer.
@Singleton
class RateLimit {

    private static final int EARLY = 150;
    private static final int SECONDS = 60;
    // Who comes with more addresses than this is let through rather than remembered.
    private static final int MOST_ADDRESSES = 100_000;

    private final int most;
    private volatile Window window = new Window(0, new ConcurrentHashMap<>());

    RateLimit(@ConfigProperty(name = "news.rate.limit", defaultValue = "6000") int most) {
        this.most = most;
    }

    private record Window(long minute, Map<String, AtomicInteger> counts) {}

    void register(@Observes Filters filters) {
        if (most > 0) {
            filters.register(this::count, EARLY);
        }
    }

    private void count(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        if (!context.normalizedPath().startsWith("/v1") || address == null) {
            context.next();
            return;
        }
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        int left = most - taken(second / SECONDS, address.hostAddress());
        long reset = SECONDS - second % SECONDS;
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", "\"default\";q=%d;w=%d".formatted(most, SECONDS));
        response.putHeader("RateLimit", "\"default\";r=%d;t=%d".formatted(Math.max(0, left), reset));
        if (left < 0) {
            refuse(response, reset);
        } else {
            context.next();
        }
    }

    private int taken(long minute, String address) {
        Window current = window;
        if (current.minute() != minute) {
            current = new Window(minute, new ConcurrentHashMap<>());
            window = current;
        }
        return current.counts().size() > MOST_ADDRESSES
                ? 0
                : current.counts()
                        .computeIfAbsent(address, _ -> new AtomicInteger())
                        .incrementAndGet();
    }

    private static void refuse(HttpServerResponse response, long reset) {
        Problem problem = Problem.of(
                429, "Too Many Requests", "Too many requests from your address; go on in %d seconds.".formatted(reset));
        response.setStatusCode(problem.status())
                .putHeader("Retry-After", Long.toString(reset))
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(ApiJson.write(problem));
    }
}
