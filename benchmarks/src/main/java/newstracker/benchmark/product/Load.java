package newstracker.benchmark.product;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.reader.Crowd;
import newstracker.benchmark.reader.Questions;
import newstracker.benchmark.stack.Stack;
import newstracker.benchmark.stack.Until;
import newstracker.benchmark.stack.Usage;

/// A newsroom: 200 people follow the stream, 50 feed readers and 20 users of the API ask, while articles come in.
final class Load {

    private static final int FEEDS = 50;
    private static final int FIRST = 20;
    private static final int FOLLOWERS = 200;
    private static final int FEED_READERS = 50;
    private static final int USERS = 20;
    private static final Duration WARMING = Duration.ofMinutes(2);
    private static final Duration MEASURED = Duration.ofMinutes(10);
    private static final Duration BETWEEN_EDITIONS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Load() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        try (Farm farm = Farm.open(FEEDS);
                Stack stack = Stack.start(home, folder, farm.sources("5s"));
                Crowd crowd = new Crowd(stack.api())) {
            farm.publish(FIRST);
            Questions questions = new Questions(stack.api());
            Until.holds("the first articles are there", PATIENCE, () -> questions.articles() >= FEEDS * FIRST);
            crowd.follow(FOLLOWERS);
            crowd.ask(FEED_READERS, Duration.ofSeconds(10), List.of("/v1/feed.atom", "/v1/feed.json?kind=price"));
            crowd.ask(
                    USERS,
                    Duration.ofSeconds(2),
                    List.of(
                            "/v1/timeline?limit=50",
                            "/v1/claims?kind=price&maker=xai",
                            "/v1/articles?lang=ja",
                            "/v1/timeline?q=grok",
                            "/v1/models"));
            publish(farm, WARMING);
            crowd.forget();
            Map<String, Usage> before = stack.usage();
            publish(farm, MEASURED);
            return rows(crowd, before, stack.usage(), stack.api());
        }
    }

    private static void publish(Farm farm, Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            farm.publish(1);
            Until.passed(BETWEEN_EDITIONS);
        }
    }

    private static List<Row> rows(Crowd crowd, Map<String, Usage> before, Map<String, Usage> after, URI api) {
        List<Row> rows = new ArrayList<>();
        Rounds reads = crowd.reads();
        String what = "%d followers, %d feed readers, %d users for %d minutes at %s"
                .formatted(FOLLOWERS, FEED_READERS, USERS, MEASURED.toMinutes(), api.getHost());
        rows.add(new Row(what + ": reads", Integer.toString(reads.figures().size()), ""));
        rows.add(new Row("reads, p50 / p95", "%.0f / %.0f ms".formatted(reads.median(), reads.percentile(95)), ""));
        rows.add(new Row("reads, p99", "%.0f ms".formatted(reads.percentile(99)), "100 ms"));
        rows.add(new Row("errors of reads and streams", crowd.errors().toString(), "[]"));
        rows.add(new Row("events that each follower got, fewest and most", crowd.events(), "the same"));
        after.forEach((name, usage) -> rows.add(new Row(
                "memory of " + name + " at the beginning and at the end",
                "%d and %d MiB PSS".formatted(before.get(name).pss() / 1024, usage.pss() / 1024),
                "flat")));
        return rows;
    }
}
