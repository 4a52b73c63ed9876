package newstracker.topic;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long texts of articles are kept (`NEWS_RETAIN_TEXT`): for ever, or for a time that begins when they were
/// read. All services must be told the same.
public record Retention(Optional<Duration> time) {

    public static final Retention FOREVER = new Retention(Optional.empty());

    // Less would take texts away before a service that is down for repair had read them.
    private static final Duration SHORTEST = Duration.ofDays(2);
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

    public Retention {
        time.filter(given -> given.compareTo(SHORTEST) < 0).ifPresent(given -> {
            throw new IllegalArgumentException("NEWS_RETAIN_TEXT: texts are kept for two days at least");
        });
    }

    /// Understands `forever`, days such as `90d`, and ISO 8601 such as `P90D`, `P12W` or `PT72H`.
    public static Retention of(String word) {
        String given = word.strip();
        if (given.isEmpty() || given.equals("forever")) {
            return FOREVER;
        }
        return new Retention(Optional.of(duration(given)));
    }

    private static Duration duration(String given) {
        Matcher days = DAYS.matcher(given);
        try {
            if (days.matches()) {
                return Duration.ofDays(Long.parseLong(days.group(1)));
            }
            if (given.contains("T")) {
                return Duration.parse(given);
            }
            Period period = Period.parse(given);
            if (period.toTotalMonths() == 0) {
                return Duration.ofDays(period.getDays());
            }
        } catch (DateTimeException unreadable) {
            // Said below, with what would be read.
        }
        throw new IllegalArgumentException("NEWS_RETAIN_TEXT: \"" + given
                + "\" is no time; say forever, days such as 90d, or ISO 8601 without months, such as P12W");
    }
}
