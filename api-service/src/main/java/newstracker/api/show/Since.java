package newstracker.api.show;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import newstracker.event.article.Published.Precision;

/// A point in time that stays a date when only the day is known.
public record Since(Instant at, boolean wholeDay) {

    public static Since of(Instant at, Precision precision) {
        return new Since(at, precision == Precision.DAY);
    }

    public static Since on(LocalDate day) {
        return new Since(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
    }

    /// The moment by which it has surely been.
    public Instant end() {
        return wholeDay ? at.plus(Duration.ofDays(1)) : at;
    }

    @JsonValue
    public String text() {
        return wholeDay ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString() : at.toString();
    }
}
