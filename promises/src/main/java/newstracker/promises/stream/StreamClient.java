package newstracker.promises.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import newstracker.promises.stack.Pause;

/// Somebody who follows the stream over a bad line: cut at random, it comes back, to whichever instance
/// answers.
final class StreamClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final Duration BEFORE_COMING_BACK = Duration.ofMillis(300);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final List<URI> streams;
    private final RandomGenerator random;
    private final boolean forgetful;
    private final String start;
    private final List<String> ids = new ArrayList<>();
    private String last;
    private int cuts;
    private volatile InputStream line;
    private volatile boolean stopped;

    /// @param after the event behind which it begins
    /// @param forgetful comes back without the id of the last event it saw
    StreamClient(List<URI> streams, String after, RandomGenerator random, boolean forgetful) {
        this.streams = streams;
        this.start = after;
        this.last = after;
        this.random = random;
        this.forgetful = forgetful;
    }

    String start() {
        return start;
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    synchronized String last() {
        return last;
    }

    synchronized int cuts() {
        return cuts;
    }

    /// Follows until it is stopped.
    void follow() {
        while (!stopped) {
            try {
                read(streams.get(random.nextInt(streams.size())));
            } catch (IOException cut) {
                // Comes back below.
            }
            if (!stopped) {
                Pause.of(BEFORE_COMING_BACK);
            }
        }
    }

    void stop() {
        stopped = true;
        cut();
    }

    private void cut() {
        InputStream open = line;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closed) {
                // That is what we want.
            }
        }
    }

    private void read(URI stream) throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(stream).timeout(LONGEST_SILENCE);
        if (!forgetful || ids().isEmpty()) {
            question.header("Last-Event-ID", last());
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(question.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == OK) {
                    line = body;
                    cutLater(body);
                    note(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void cutLater(InputStream body) {
        Duration time = Duration.ofMillis(random.nextLong(1500, 9000));
        Thread.ofVirtual().start(() -> {
            Pause.of(time);
            try {
                body.close();
            } catch (IOException closed) {
                // It was cut by somebody else.
            }
        });
    }

    private void note(BufferedReader lines) throws IOException {
        try {
            // An event counts when it is whole: an empty line ends it.
            String id = "";
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (text.startsWith("id: ")) {
                    id = text.substring("id: ".length());
                } else if (text.isEmpty() && !id.isEmpty()) {
                    saw(id);
                    id = "";
                }
            }
        } finally {
            countCut();
        }
    }

    private synchronized void countCut() {
        cuts++;
    }

    private synchronized void saw(String id) {
        last = id;
        ids.add(id);
    }
}
