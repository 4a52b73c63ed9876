package newstracker.event.article;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When the publisher says a text came out. A day without an hour stays a day: `at` is then its first moment in UTC.
public record Published(Instant at, Precision precision) {

    /// How exactly the publisher said it. `FETCHED` means it did not: the time is that of our first reading.
    public enum Precision {
        @JsonProperty("instant")
        INSTANT,
        @JsonProperty("day")
        DAY,
        @JsonProperty("fetched")
        FETCHED
    }

    public Published {
        requireNonNull(at, "published.at");
        requireNonNull(precision, "published.precision");
    }

    public static Published exactly(Instant at) {
        return new Published(at, Precision.INSTANT);
    }

    public static Published on(LocalDate day) {
        return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY);
    }

    public static Published notSaid(Instant fetched) {
        return new Published(fetched, Precision.FETCHED);
    }
}
