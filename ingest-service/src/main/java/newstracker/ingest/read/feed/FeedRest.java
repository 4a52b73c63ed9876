package newstracker.ingest.read.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How long a feed itself wants to be left alone: `ttl` in minutes, `sy:updatePeriod` by `sy:updateFrequency`.
final class FeedRest {

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private FeedRest() {}

    static Optional<Duration> of(FeedNode root) {
        FeedNode channel = root.first("channel").orElse(root);
        return Stream.of(ttl(channel), period(channel))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private static Optional<Duration> ttl(FeedNode channel) {
        return channel.text("ttl")
                .filter(minutes -> minutes.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofMinutes);
    }

    private static Optional<Duration> period(FeedNode channel) {
        Optional<Duration> period = channel.text("sy:updateperiod").map(PERIODS::get);
        long times = channel.text("sy:updatefrequency")
                .filter(number -> number.matches("[1-9]\\d{0,4}"))
                .map(Long::valueOf)
                .orElse(1L);
        return period.map(whole -> whole.dividedBy(times));
    }
}
