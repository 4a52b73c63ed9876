package newstracker.benchmark.product;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newstracker.benchmark.farm.Farm;
import newstracker.benchmark.figure.Rounds;
import newstracker.benchmark.figure.Row;
import newstracker.benchmark.peer.Broadcast;
import newstracker.benchmark.reader.Listeners;
import newstracker.benchmark.reader.Listeners.Heard;
import newstracker.benchmark.stack.Stack;

/// The same news to a thousand who follow the stream, beside one thread that writes the same bytes to as many.
final class Fanout {

    private static final int CLIENTS = 1_000;
    private static final int ARTICLES = 10;
    private static final int ROUNDS = 5;

    private Fanout() {}

    static List<Row> measure(Path home, Path folder) throws IOException {
        Map<String, String> settings = Map.of("NEWS_STREAM_MOST", Integer.toString(CLIENTS));
        try (Farm farm = Farm.open(1);
                Stack stack = Stack.start(home, folder, farm.sources("1s"), settings);
                Broadcast broadcast = Broadcast.open();
                Listeners theirs = Listeners.connect(broadcast.address(), "", CLIENTS)) {
            long before = stack.live("api-1");
            try (Listeners ours = Listeners.connect(address(stack.api()), request(stack.api()), CLIENTS)) {
                ours.awaitQuiet();
                double each = (stack.live("api-1") - before) / 1024.0 / CLIENTS;
                return rows(farm, ours, broadcast, theirs, each);
            }
        }
    }

    // The first round is for the compiler.
    private static List<Row> rows(
            Farm farm, Listeners ours, Broadcast broadcast, Listeners theirs, double kibibytesEach) throws IOException {
        List<Heard> stream = new ArrayList<>();
        List<Heard> raw = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            stream.add(ours.round(() -> farm.publish(ARTICLES)));
            byte[] bytes = stream.getLast().bytes();
            raw.add(theirs.round(() -> broadcast.send(bytes)));
        }
        return table(stream.subList(1, ROUNDS + 1), raw.subList(1, ROUNDS + 1), kibibytesEach);
    }

    private static List<Row> table(List<Heard> stream, List<Heard> raw, double kibibytesEach) {
        Rounds ours = speeds(stream);
        Rounds theirs = speeds(raw);
        long events = stream.stream().mapToLong(Fanout::events).sum();
        double seconds = stream.stream()
                .mapToDouble(heard -> heard.seconds().percentile(100))
                .sum();
        return List.of(
                new Row("events to %d followers".formatted(CLIENTS), ours.words("MB/s"), ""),
                new Row("the same, deliveries a second", "%.0f".formatted(events * CLIENTS / seconds), ""),
                new Row("one thread that writes the same bytes", theirs.words("MB/s"), ""),
                new Row("stream / raw, medians", ratio(ours.median() / theirs.median()), "0.8"),
                new Row(
                        "from the first byte of anybody to the last, p99",
                        lasts(stream).words("s"),
                        ""),
                new Row("the same, raw", lasts(raw).words("s"), ""),
                new Row("live heap for each follower", ratio(kibibytesEach) + " KiB", "8 KiB"));
    }

    private static Rounds speeds(List<Heard> rounds) {
        return Rounds.of(rounds.stream().map(Heard::speed).toList());
    }

    private static Rounds lasts(List<Heard> rounds) {
        return Rounds.of(
                rounds.stream().map(heard -> heard.seconds().percentile(99)).toList());
    }

    private static long events(Heard heard) {
        return new String(heard.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("id: "))
                .count();
    }

    private static InetSocketAddress address(URI api) {
        return new InetSocketAddress(api.getHost(), api.getPort());
    }

    private static String request(URI api) {
        return "GET /v1/stream HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(api.getAuthority());
    }

    private static String ratio(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
