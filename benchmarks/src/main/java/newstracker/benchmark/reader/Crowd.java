package newstracker.benchmark.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.stack.Until;

/// Many readers of the API, each with an address of its own, as they would have in a newsroom.
public final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI api;
    private final List<HttpClient> clients = new ArrayList<>();
    private final Queue<Double> reads = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final List<AtomicInteger> events = new ArrayList<>();
    private volatile boolean closed;

    public Crowd(URI api) {
        this.api = api;
    }

    public void follow(int many) throws IOException {
        for (int one = 0; one < many; one++) {
            HttpClient client = client();
            AtomicInteger seen = new AtomicInteger();
            events.add(seen);
            Thread.ofVirtual().start(() -> follow(client, seen));
        }
    }

    /// Each asks these in turn and keeps what it was told, as browsers and feed readers do.
    public void ask(int many, Duration every, List<String> questions) throws IOException {
        for (int one = 0; one < many; one++) {
            HttpClient client = client();
            Duration first = every.multipliedBy(one).dividedBy(many);
            Thread.ofVirtual().start(() -> ask(client, first, every, questions));
        }
    }

    private HttpClient client() throws IOException {
        int number = clients.size();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.3.%d.%d".formatted(number / 250, number % 250 + 1)))
                .build();
        clients.add(client);
        return client;
    }

    private void follow(HttpClient client, AtomicInteger seen) {
        try {
            EventLines.open(client, api.resolve("/v1/stream")).each(line -> {
                if (line.startsWith("id:")) {
                    seen.incrementAndGet();
                }
            });
            fail("the stream ended");
        } catch (IOException broken) {
            fail("a stream broke: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(HttpClient client, Duration first, Duration every, List<String> questions) {
        Map<String, String> tags = new HashMap<>();
        Until.passed(first);
        for (int at = 0; !closed; at++) {
            read(client, questions.get(at % questions.size()), tags);
            Until.passed(every);
        }
    }

    private void read(HttpClient client, String question, Map<String, String> tags) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(question)).timeout(PATIENCE);
        if (tags.containsKey(question)) {
            request.header("If-None-Match", tags.get(question));
        }
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            reads.add((System.nanoTime() - begin) / 1e6);
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(question, tag));
            if (answer.statusCode() != 200 && answer.statusCode() != 304) {
                fail(question + " answered " + answer.statusCode());
            }
        } catch (IOException broken) {
            fail(question + " broke: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(String what) {
        if (!closed) {
            errors.add(what);
        }
    }

    /// What was measured while everything was cold does not count; errors always do.
    public void forget() {
        reads.clear();
    }

    /// In milliseconds.
    public Rounds reads() {
        return Rounds.of(List.copyOf(reads));
    }

    public List<String> errors() {
        return errors.stream().distinct().toList();
    }

    public String events() {
        return "%d and %d"
                .formatted(
                        events.stream().mapToInt(AtomicInteger::get).min().orElse(0),
                        events.stream().mapToInt(AtomicInteger::get).max().orElse(0));
    }

    @Override
    public void close() {
        closed = true;
        clients.forEach(HttpClient::shutdownNow);
    }
}
