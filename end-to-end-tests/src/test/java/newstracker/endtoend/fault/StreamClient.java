package newstracker.endtoend.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who follows the stream as a browser does: comes back after a cut, with the id of the last event it saw.
final class StreamClient implements AutoCloseable {

    private static final int MILLIS_BEFORE_COMING_BACK = 200;

    private final URI stream;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> gaps = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread reader;
    private volatile String last;

    /// @param after the event behind which it begins
    StreamClient(URI stream, String after) {
        this.stream = stream;
        this.last = after;
        this.reader = Thread.ofVirtual().name("stream-client").start(this::follow);
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    List<String> gaps() {
        return List.copyOf(gaps);
    }

    /// How often it was answered.
    int connections() {
        return connections.get();
    }

    private void follow() {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    read(http);
                } catch (IOException cut) {
                    TimeUnit.MILLISECONDS.sleep(MILLIS_BEFORE_COMING_BACK);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpClient http) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(stream).header("Last-Event-ID", last).build();
        try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            connections.incrementAndGet();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
            }
        }
    }

    private void note(String line) {
        if (line.startsWith("id: ")) {
            last = line.substring("id: ".length());
            ids.add(last);
        } else if (line.equals("event: gap")) {
            gaps.add(last);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
