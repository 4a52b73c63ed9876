package newstracker.api.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// From where one looks at the timeline: what was recorded up to `number`, of what was published until
/// `reportedUntil`. The same viewpoint always shows the same. `position` is how far the log had come in a look at
/// it; empty for a writer, who sees what nobody else does yet.
public record Viewpoint(long number, Optional<Instant> reportedUntil, Optional<Position> position) {

    public static Viewpoint at(long number) {
        return new Viewpoint(number, Optional.empty(), Optional.empty());
    }

    /// Whether this is how everything looks now to everybody.
    public boolean latest() {
        return reportedUntil.isEmpty()
                && position.filter(reached -> reached.number() == number).isPresent();
    }

    /// The condition on rows of `alias`, with three values to bind: twice `number()`, then `until()`.
    public static String sees(String alias) {
        return "A.from_number <= ? and (A.to_number is null or A.to_number > ?) and A.published_at <= ?"
                .replace("A.", alias + ".");
    }

    /// The same condition for rows that carry no publication; two values to bind: twice `number()`.
    public static String holds(String alias) {
        return "A.from_number <= ? and (A.to_number is null or A.to_number > ?)".replace("A.", alias + ".");
    }

    public OffsetDateTime until() {
        return reportedUntil.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }
}
