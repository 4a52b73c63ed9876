package newstracker.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;

/// Follows server-sent events for ever, going on behind the last one seen whenever the line is cut.
final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // The service says something every 15 seconds; whoever is silent for three of them is gone.
    private static final int LONGEST_SILENCE_SECONDS = 45;
    private static final int LONGEST_PAUSE_SECONDS = 10;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("silence").factory());
    private final URI address;
    private final Map<String, String> headers;
    private final Consumer<String> notes;
    private String last = "";
    private boolean more = true;
    private volatile long heardAt;

    EventStream(URI address, Map<String, String> headers, Consumer<String> notes) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.notes = notes;
    }

    record Event(String id, String type, String data) {}

    /// Returns when `reader` wants no more.
    void follow(Predicate<Event> reader) throws InterruptedException {
        int pause = 1;
        while (more) {
            try {
                read(reader);
                pause = 1;
            } catch (IOException | UncheckedIOException cut) {
                notes.accept("-- the line is cut (" + cut.getMessage() + "); going on as soon as it is back");
            }
            if (more) {
                TimeUnit.SECONDS.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
            }
        }
    }

    private void read(Predicate<Event> reader) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            refuseProblem(answer.statusCode(), lines);
            heardAt = System.nanoTime();
            ScheduledFuture<?> silence = watch.scheduleAtFixedRate(() -> hangUpIfSilent(lines), 1, 1, TimeUnit.SECONDS);
            try {
                read(lines.iterator(), reader);
            } finally {
                silence.cancel(false);
            }
        }
    }

    // Trying again mends no wrong filter; a service that is starting does come back.
    private static void refuseProblem(int status, Stream<String> lines) throws IOException {
        if (status == OK) {
            return;
        }
        String body = lines.limit(50).collect(Collectors.joining(" "));
        if (status >= 400 && status < 500 && status != 429) {
            throw new Refusal("The API answered " + status + ": " + body);
        }
        throw new IOException("status " + status);
    }

    private void hangUpIfSilent(Stream<String> lines) {
        if (System.nanoTime() - heardAt > TimeUnit.SECONDS.toNanos(LONGEST_SILENCE_SECONDS)) {
            lines.close();
        }
    }

    private void read(Iterator<String> lines, Predicate<Event> reader) {
        String id = "";
        String type = "message";
        StringBuilder data = new StringBuilder();
        while (more && lines.hasNext()) {
            String line = lines.next();
            heardAt = System.nanoTime();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(line.substring(5).strip());
            } else if (line.isEmpty() && !data.isEmpty()) {
                more = reader.test(new Event(id, type, data.toString()));
                last = id.isEmpty() ? last : id;
                id = "";
                type = "message";
                data.setLength(0);
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        http.shutdownNow();
    }
}
