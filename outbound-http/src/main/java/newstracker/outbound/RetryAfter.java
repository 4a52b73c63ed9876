package newstracker.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The header of that name, in seconds or as a date.
public final class RetryAfter {

    private RetryAfter() {}

    public static Optional<Duration> parsed(String value, Instant now) {
        String bare = value.strip();
        if (bare.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(bare)));
        }
        try {
            Instant until = ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            // A date that is over allows what it forbade: it is not the same as no date at all.
            return Optional.of(wait.isPositive() ? wait : Duration.ZERO);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
