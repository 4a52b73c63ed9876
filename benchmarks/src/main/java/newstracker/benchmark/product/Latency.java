package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.peer.KafkaPeer;
import newstracker.benchmark.reader.Follower;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;

/// From the last byte of a feed's answer until a follower of the stream has the news of each article in it, beside what
/// Kafka alone needs from a producer to a consumer.
final class Latency {

    private static final List<Integer> RATES = List.of(1, 50);
    private static final int SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Latency() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int rate : RATES) {
            try (Farm farm = Farm.open(rate);
                    Stack stack = Stack.start(home, folder.resolve("rate-" + rate), farm.sources("1s"));
                    Follower follower = Follower.of(stack.api())) {
                Rounds kafka = Rounds.of(KafkaPeer.latencies(stack.broker(), rate, SECONDS));
                rows.addAll(rows(rate, kafka, follower.latencies(follow(farm, follower))));
            }
        }
        return rows;
    }

    // Twice: what the first half shows is how the JIT compiler warms up.
    private static Map<Long, Long> follow(Farm farm, Follower follower) throws IOException {
        for (int second = 0; second < SECONDS; second++) {
            farm.publish(1);
            Until.passed(Duration.ofSeconds(1));
        }
        farm.forget();
        for (int second = 0; second < SECONDS; second++) {
            farm.publish(1);
            Until.passed(Duration.ofSeconds(1));
        }
        Map<Long, Long> answered = farm.answered();
        Until.holds("all news came to the follower", PATIENCE, () -> follower.has(answered.keySet()));
        return answered;
    }

    private static List<Row> rows(int rate, Rounds kafka, Rounds ours) {
        double limit = 2 * kafka.percentile(99);
        return List.of(
                new Row("Kafka alone, %d a second, p50 / p99".formatted(rate), words(kafka), ""),
                new Row(
                        "feed to stream, %d articles a second, p50 / p99 of %d"
                                .formatted(rate, ours.figures().size()),
                        words(ours),
                        ""),
                new Row(
                        "p99 / (2 x p99 of Kafka), %d a second".formatted(rate),
                        String.format(Locale.ROOT, "%.1f", ours.percentile(99) / limit),
                        "2.5"));
    }

    private static String words(Rounds rounds) {
        return String.format(Locale.ROOT, "%.0f / %.0f ms", rounds.median(), rounds.percentile(99));
    }
}
