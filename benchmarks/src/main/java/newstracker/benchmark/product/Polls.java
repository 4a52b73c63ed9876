package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.peer.Asker;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;

/// What it costs to ask feeds that have not changed, beside a plain client that asks the same servers the same.
final class Polls {

    private static final int FEEDS = 500;
    private static final int ROUNDS = 5;
    private static final int WARM = 40 * FEEDS;
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Polls() {}

    /// @param seconds of processor time
    private record Cost(long polls, double seconds, Duration time) {

        double milliseconds() {
            return seconds * 1_000 / polls;
        }

        double aSecond() {
            return polls * 1_000.0 / time.toMillis();
        }
    }

    @FunctionalInterface
    private interface Clock {
        double seconds() throws IOException;
    }

    static List<Row> measure(Path home, Path folder) throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> speed = new ArrayList<>();
        try (Farm farm = Farm.open(FEEDS)) {
            farm.publish(1);
            try (Stack stack = Stack.start(home, folder, farm.sources("1s"))) {
                Until.holds("every feed was read often", PATIENCE, () -> farm.asked() >= WARM);
                for (int round = 0; round < ROUNDS; round++) {
                    Cost cost = cost(farm, () -> stack.usage().get("ingest-1").seconds());
                    ours.add(cost.milliseconds());
                    speed.add(cost.aSecond());
                }
            }
            long before = farm.asked();
            try (Asker asker = Asker.start(farm.address(0), FEEDS)) {
                Until.holds("the plain client is warm", PATIENCE, () -> farm.asked() >= before + WARM);
                for (int round = 0; round < ROUNDS; round++) {
                    theirs.add(cost(farm, asker::seconds).milliseconds());
                }
            }
        }
        Rounds own = Rounds.of(ours);
        Rounds peer = Rounds.of(theirs);
        return List.of(
                new Row(
                        "unchanged polls of %d feeds, each due every second".formatted(FEEDS),
                        Rounds.of(speed).words("a second"),
                        ""),
                new Row("processor time a poll, ingest", own.words("ms"), "0.4 ms"),
                new Row("processor time a poll, plain client", peer.words("ms"), ""),
                new Row(
                        "plain client / ingest, medians",
                        String.format(Locale.ROOT, "%.2f", peer.median() / own.median()),
                        "0.5"));
    }

    private static Cost cost(Farm farm, Clock clock) throws IOException {
        long polls = farm.asked();
        double seconds = clock.seconds();
        Instant begin = Instant.now();
        Until.passed(ROUND);
        return new Cost(farm.asked() - polls, clock.seconds() - seconds, Duration.between(begin, Instant.now()));
    }
}
