package newstracker.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/// Ends requests that take longer than they may, however busy the server looks: one byte a second is no progress.
final class Deadline implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("deadline").factory());
    private final Map<HttpUriRequestBase, ScheduledFuture<?>> watched = new ConcurrentHashMap<>();

    Deadline() {
        // Otherwise every request would stay in memory for half a minute after its end.
        clock.setRemoveOnCancelPolicy(true);
    }

    /// The answer becomes true when the request was ended here.
    AtomicBoolean watch(HttpUriRequestBase request) {
        AtomicBoolean late = new AtomicBoolean();
        Runnable end = () -> {
            late.set(true);
            request.cancel();
        };
        watched.put(request, clock.schedule(end, LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        return late;
    }

    void met(HttpUriRequestBase request) {
        ScheduledFuture<?> end = watched.remove(request);
        if (end != null) {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
