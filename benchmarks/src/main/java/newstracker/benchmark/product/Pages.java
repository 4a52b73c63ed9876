package newstracker.benchmark.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.reader.Questions;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;

/// A page of the timeline that has not changed, that others have asked for, and that nobody has, beside the smallest
/// answer of the same process.
final class Pages {

    private static final int FEEDS = 200;
    private static final int ITEMS = 50;
    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 4;
    private static final int QUESTIONS = 10;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SMALLEST = "/q/health/live";
    private static final String PAGE = "/v1/timeline?limit=50&kind=price";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final List<Double> smallest = new ArrayList<>();
    private final List<Double> unchanged = new ArrayList<>();
    private final List<Double> known = new ArrayList<>();
    private final List<Double> fresh = new ArrayList<>();

    private Pages(URI api) {
        this.api = api;
    }

    static List<Row> measure(Path home, Path folder) throws IOException {
        try (Farm farm = Farm.open(FEEDS);
                Stack stack = Stack.start(home, folder, farm.sources("1s"))) {
            Questions questions = new Questions(stack.api());
            farm.publish(ITEMS);
            Until.holds("all articles are there", PATIENCE, () -> questions.articles() >= FEEDS * ITEMS);
            return new Pages(stack.api()).rows();
        }
    }

    // The first round is for the compiler.
    private List<Row> rows() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            String tag = ask(request(PAGE).build()).headers().firstValue("ETag").orElseThrow();
            smallest.add(aSecond(request(SMALLEST).build()));
            unchanged.add(aSecond(request(PAGE).header("If-None-Match", tag).build()));
            known.add(aSecond(request(PAGE).build()));
            for (int question = 0; question < QUESTIONS; question++) {
                fresh.add(milliseconds(PAGE + "&min=" + (round + question / 100.0)));
            }
        }
        Rounds peer = later(smallest, 1);
        return List.of(
                new Row("the smallest answer", peer.words("a second"), ""),
                new Row("an unchanged page (304)", later(unchanged, 1).words("a second"), ""),
                new Row("unchanged / smallest, medians", ratio(later(unchanged, 1), peer), "0.85"),
                new Row("a page that others asked for", later(known, 1).words("a second"), ""),
                new Row("known / smallest, medians", ratio(later(known, 1), peer), ""),
                new Row("a page that nobody asked for", later(fresh, QUESTIONS).words("ms"), ""));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(PATIENCE);
    }

    private double milliseconds(String path) throws IOException {
        long start = System.nanoTime();
        ask(request(path).build());
        return (System.nanoTime() - start) / 1e6;
    }

    private double aSecond(HttpRequest request) {
        AtomicInteger answers = new AtomicInteger();
        Instant end = Instant.now().plus(ROUND);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < AT_ONCE; asker++) {
                askers.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        ask(request);
                        answers.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        return answers.get() / (double) ROUND.toSeconds();
    }

    private HttpResponse<byte[]> ask(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 && answer.statusCode() != 304) {
                throw new IOException(request.uri() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking " + request.uri(), stopped);
        }
    }

    private static Rounds later(List<Double> figures, int first) {
        return Rounds.of(figures.subList(first, figures.size()));
    }

    private static String ratio(Rounds ours, Rounds peer) {
        return String.format(Locale.ROOT, "%.2f", ours.median() / peer.median());
    }
}
