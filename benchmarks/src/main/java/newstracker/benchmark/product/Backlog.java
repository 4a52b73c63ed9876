package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.peer.KafkaPeer;
import newstracker.benchmark.reader.Questions;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;

/// What piled up while the API hung, beside a consumer that reads the same records and does nothing with them.
final class Backlog {

    private static final String TOPIC = "mentions";
    private static final int FEEDS = 200;
    private static final int ITEMS = 50;
    private static final int RECORDS = FEEDS * ITEMS;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Backlog() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        try (Farm farm = Farm.open(FEEDS);
                Stack stack = Stack.start(home, folder, farm.sources("1s"))) {
            Questions questions = new Questions(stack.api());
            farm.publish(ITEMS);
            Until.holds("the API is warm", PATIENCE, () -> questions.articles() >= RECORDS);
            stack.freeze("api-1");
            farm.publish(ITEMS);
            Until.holds("the records wait", PATIENCE, () -> KafkaPeer.records(stack.broker(), TOPIC) >= 2 * RECORDS);
            stack.thaw("api-1");
            Instant start = Instant.now();
            Until.holds("the API has caught up", PATIENCE, () -> questions.articles() >= 2 * RECORDS);
            double ours =
                    RECORDS * 1_000.0 / Duration.between(start, Instant.now()).toMillis();
            return rows(ours, KafkaPeer.reading(stack.broker(), TOPIC));
        }
    }

    private static List<Row> rows(double ours, double theirs) {
        return List.of(
                new Row("%,d articles that waited for the API".formatted(RECORDS), aSecond(ours), ""),
                new Row("a consumer of the same records alone", aSecond(theirs), ""),
                new Row("API / consumer", String.format(Locale.ROOT, "%.3f", ours / theirs), "0.5 of the slower peer"));
    }

    private static String aSecond(double records) {
        return String.format(Locale.ROOT, "%.0f a second", records);
    }
}
