package newstracker.api.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.web.Problem;

/// Reads times as people write them: an instant, a date in a time zone, or a span back from now such as
/// `7d`.
final class Times {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdw])");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    // What PostgreSQL and people both understand.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Parameters parameters;
    private final Instant now;
    private final ZoneId zone;

    Times(Parameters parameters, Instant now) {
        this.parameters = parameters;
        // To the minute, so that "the last 7 days" is one question for a minute and can be answered 304.
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        this.zone = zone(parameters);
    }

    static ZoneId zone(Parameters parameters) {
        try {
            return parameters.one("tz").map(ZoneId::of).orElse(ZoneId.of("UTC"));
        } catch (DateTimeException unknown) {
            throw Problem.badValue("tz", "No time zone has this name; write it like Asia/Tokyo or +09:00.");
        }
    }

    Optional<Instant> time(String name) {
        return parameters.one(name).map(given -> limited(name, time(name, given.trim())));
    }

    private static Instant limited(String name, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw Problem.badValue(name, "Years go from 1 to 9999.");
        }
        return time;
    }

    private Instant time(String name, String given) {
        Matcher span = SPAN.matcher(given);
        if (span.matches()) {
            return now.minus(span(Long.parseLong(span.group(1)), span.group(2).charAt(0)));
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            return DATE.matcher(given).matches()
                    ? LocalDate.parse(given).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(given.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException none) {
            throw Problem.badValue(
                    name,
                    "\"%s\" is no time: write 2026-05-01, 2026-05-01T12:00:00Z, or 7d for the last seven days."
                            .formatted(given));
        }
    }

    private static Duration span(long number, char unit) {
        return switch (unit) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> Duration.ofDays(number * 7);
        };
    }
}
