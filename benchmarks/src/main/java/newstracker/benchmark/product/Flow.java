package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.reader.Questions;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;
import newstracker.benchmark.stack.Usage;

/// How long 200 feeds of 50 new articles each need until the API tells of all of them, and what that costs.
final class Flow {

    private static final int FEEDS = 200;
    private static final int ITEMS = 50;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private Flow() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Farm farm = Farm.open(FEEDS);
                Stack stack = Stack.start(home, folder, farm.sources("1s"))) {
            Questions questions = new Questions(stack.api());
            Until.holds("every feed was read once", PATIENCE, () -> farm.asked() >= 2 * FEEDS);
            Until.passed(SETTLED);
            stack.usage()
                    .forEach((name, usage) -> rows.add(new Row(
                            "a minute after the start: " + name, "%d MiB PSS".formatted(usage.pss() / 1024), "")));
            for (int round = 1; round <= ROUNDS; round++) {
                rows.addAll(round(farm, stack, questions, round));
            }
        }
        return rows;
    }

    private static List<Row> round(Farm farm, Stack stack, Questions questions, int round) throws IOException {
        Map<String, Usage> before = stack.usage();
        farm.publish(ITEMS);
        Instant start = Instant.now();
        long all = (long) round * FEEDS * ITEMS;
        Until.holds("%d articles can be asked for".formatted(all), PATIENCE, () -> told(questions, start) >= all);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1_000.0;
        System.err.println();
        Map<String, Usage> after = stack.usage();
        List<Row> rows = new ArrayList<>();
        String which = round == 1 ? "the first 10,000 articles" : "10,000 more, round " + round;
        rows.add(new Row(which + ": until the API tells of all", "%.1f s".formatted(seconds), "12 s"));
        after.forEach((name, usage) -> rows.add(cost(which, name, usage, before.getOrDefault(name, usage))));
        return rows;
    }

    private static long told(Questions questions, Instant start) throws IOException {
        long articles = questions.articles();
        System.err.printf(
                "\r%d articles after %d s ",
                articles, Duration.between(start, Instant.now()).toSeconds());
        return articles;
    }

    private static Row cost(String which, String process, Usage now, Usage before) {
        return new Row(
                "%s: %s".formatted(which, process),
                "%.1f s of processor time, %d MiB PSS, %d MiB resident at most"
                        .formatted(now.seconds() - before.seconds(), now.pss() / 1024, now.peak() / 1024),
                process.startsWith("ingest") ? "500 MB" : "");
    }
}
