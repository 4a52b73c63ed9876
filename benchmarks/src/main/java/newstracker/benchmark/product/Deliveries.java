package newstracker.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import newstracker.benchmark.farm.Endpoint;
import newstracker.benchmark.farm.Endpoints;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.peer.Poster;
import newstracker.benchmark.reader.Correspondence;
import newstracker.benchmark.reader.Questions;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;

/// News to a thousand webhooks: all are well, then a tenth is dead and a tenth hangs, then the API is killed besides.
final class Deliveries {

    private static final int ENDPOINTS = 1_000;
    private static final int ARTICLES = 20;
    private static final int ROUNDS = 3;
    private static final int KILLS = 3;
    // About as many as a letter about a price has.
    private static final int CHARACTERS = 1_800;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Farm farm;
    private final Endpoints endpoints;
    private final Stack stack;
    private final Questions questions;
    private final Correspondence correspondence;
    private int published;

    private Deliveries(Farm farm, Endpoints endpoints, Stack stack) throws IOException {
        this.farm = farm;
        this.endpoints = endpoints;
        this.stack = stack;
        this.questions = new Questions(stack.api());
        this.correspondence = new Correspondence(stack.api(), stack.key("subscribe"));
    }

    static List<Row> measure(Path home, Path folder) throws IOException {
        try (Farm farm = Farm.open(1);
                Endpoints endpoints = Endpoints.open(ENDPOINTS);
                Stack stack = Stack.start(home, folder, farm.sources("1s"))) {
            return new Deliveries(farm, endpoints, stack).rows();
        }
    }

    private List<Row> rows() throws IOException {
        for (int number = 0; number < ENDPOINTS; number++) {
            endpoints.expect(number, correspondence.subscribe(endpoints.url(number)));
        }
        round(0);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> well = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> letters = round(0);
            ours.add(speed(letters));
            well.add(slowest(letters));
            theirs.add(Poster.speed(endpoints.plain(), ENDPOINTS * letters.size(), CHARACTERS));
        }
        endpoints.bad(true);
        double beside = slowest(round(0));
        round(KILLS);
        endpoints.bad(false);
        Set<String> owed = correspondence.owed();
        Until.holds("everybody has everything", PATIENCE, () -> Endpoints.missing(endpoints.all(), owed) == 0);
        return table(Rounds.of(ours), Rounds.of(theirs), Rounds.of(well), beside, owed.size());
    }

    /// @return the letters that each endpoint is owed; those that are well have them
    private Set<String> round(int kills) throws IOException {
        Set<String> before = correspondence.owed();
        farm.publish(ARTICLES);
        published += ARTICLES;
        for (int kill = 0; kill < kills; kill++) {
            Until.passed(BETWEEN_KILLS);
            stack.kill("api-1");
            Until.holds("the API is back", PATIENCE, this::answers);
        }
        Until.holds("all articles are there", PATIENCE, () -> answers() && questions.articles() >= published);
        Set<String> owed = correspondence.owed();
        owed.removeAll(before);
        Until.holds("all letters came", PATIENCE, () -> Endpoints.missing(endpoints.well(), owed) == 0);
        return owed;
    }

    private boolean answers() {
        try {
            return questions.get("/q/health/ready").contains("\"UP\"");
        } catch (IOException away) {
            return false;
        }
    }

    private double speed(Set<String> letters) {
        LongSummaryStatistics times = times(letters).summaryStatistics();
        return times.getCount() * 1e9 / (times.getMax() - times.getMin());
    }

    /// Seconds from when the feed told until 99 of 100 letters to those that are well had come.
    private double slowest(Set<String> letters) {
        long begin = farm.answered().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        return Rounds.of(times(letters).mapToObj(time -> (time - begin) / 1e9).toList())
                .percentile(99);
    }

    private LongStream times(Set<String> letters) {
        return endpoints.well().flatMapToLong(one -> one.times(letters));
    }

    private List<Row> table(Rounds ours, Rounds theirs, Rounds well, double beside, int owed) {
        String sent = String.format(Locale.ROOT, "%,d", owed * ENDPOINTS);
        return List.of(
                new Row("letters to %d endpoints, all well".formatted(ENDPOINTS), ours.words("a second"), ""),
                new Row("plain posting by the same client", theirs.words("a second"), ""),
                new Row("deliveries / plain posting, medians", ratio(ours.median() / theirs.median()), "0.5"),
                new Row("99 of 100 letters were there after, all well", well.words("s"), ""),
                new Row("the same while a tenth is dead and a tenth hangs", ratio(beside) + " s", ""),
                new Row("with bad ones / without, medians", ratio(beside / well.median()), "1.5"),
                new Row("letters in all, of which undelivered after %d kills".formatted(KILLS), sent + ", 0", "0"),
                new Row("letters that nobody could verify", sum(Endpoint::forged), "0"),
                new Row("letters that came again, with their id", sum(Endpoint::repeats), ""));
    }

    private String sum(ToIntFunction<Endpoint> count) {
        return Integer.toString(endpoints.all().mapToInt(count).sum());
    }

    private static String ratio(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
