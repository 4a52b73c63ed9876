package newstracker.api.figures;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Asks the service, at a rate or as fast as it answers.
final class Load {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Load(URI base) {
        this.base = base;
    }

    /// Times from the moment in which a request was due until its answer was there, in milliseconds.
    record Latencies(double[] sorted) {

        double percentile(double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
        }

        @Override
        public String toString() {
            return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms"
                    .formatted(percentile(0.5), percentile(0.95), percentile(0.99), sorted[sorted.length - 1]);
        }
    }

    /// Requests leave when they are due, whether or not the ones before were answered.
    Latencies atRate(int perSecond, Duration time, IntFunction<String> paths) throws InterruptedException {
        int count = (int) (perSecond * time.toSeconds());
        double[] millis = new double[count];
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < count; index++) {
                long due = begin + index * Duration.ofSeconds(1).toNanos() / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = index;
                threads.submit(() -> {
                    status(paths.apply(number), "", 200);
                    millis[number] = (System.nanoTime() - due) / 1e6;
                    return null;
                });
            }
        }
        Arrays.sort(millis);
        return new Latencies(millis);
    }

    /// Answers a second when a few clients ask without a pause.
    double throughput(String path, String tag, int expected, Duration time) throws InterruptedException {
        int clients = 8;
        AtomicInteger answers = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.submit(() -> {
                    while (System.nanoTime() - begin < time.toNanos()) {
                        status(path, tag, expected);
                        answers.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        return answers.get() * 1e9 / (System.nanoTime() - begin);
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
    }

    /// The lines of an answer as they come.
    BufferedReader lines(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
        InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private void status(String path, String tag, int expected) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("%s answered %d".formatted(path, answer.statusCode()));
        }
    }
}
