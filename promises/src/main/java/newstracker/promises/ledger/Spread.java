package newstracker.promises.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How long something took, over many times that it happened.
public record Spread(List<Duration> times) {

    public Spread {
        times = times.stream().sorted().toList();
    }

    public Duration percentile(int percent) {
        if (times.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100.0 * times.size());
        return times.get(Math.max(0, rank - 1));
    }

    /// Median, 99th percentile and maximum in seconds.
    @Override
    public String toString() {
        return times.isEmpty()
                ? "-"
                : "%s / %s / %s s"
                        .formatted(seconds(percentile(50)), seconds(percentile(99)), seconds(times.getLast()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
