package newstracker.api.journal;

import java.time.Instant;

/// How far the log has come. Two equal positions mean equal data: that is what makes an ETag cheap.
public record Position(String installation, long number, Instant at, Instant recordingSince) {

    /// The id of an event, the same on every channel.
    public static String eventId(String installation, long number) {
        return installation + "-" + number;
    }
}
