package newstracker.api.channel;

import java.time.Duration;
import java.util.Optional;

/// What came of sending once.
public record Outcome(
        Kind kind, Optional<Integer> status, Duration took, String excerpt, Optional<Duration> askedWait) {

    private static final int LONGEST_EXCERPT = 300;

    public enum Kind {
        DELIVERED,
        /// The receiver says that it wants nothing any more.
        GONE,
        /// The receiver is there and does not want this.
        REFUSED,
        /// The receiver is not there, overloaded or broken: nothing else would get through either.
        AWAY
    }

    public Outcome {
        // The database keeps no NUL, and a terminal no escape.
        excerpt = excerpt.replaceAll("\\p{Cntrl}+", " ").strip();
        excerpt = excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) : excerpt;
    }

    static Outcome answered(int status, Duration took, String excerpt, Optional<Duration> askedWait) {
        return new Outcome(kind(status), Optional.of(status), took, excerpt, askedWait);
    }

    /// Taken by somebody who speaks no HTTP.
    public static Outcome taken(Duration took, String said) {
        return new Outcome(Kind.DELIVERED, Optional.empty(), took, said, Optional.empty());
    }

    public static Outcome away(Duration took, String reason) {
        return new Outcome(Kind.AWAY, Optional.empty(), took, reason, Optional.empty());
    }

    public boolean delivered() {
        return kind == Kind.DELIVERED;
    }

    private static Kind kind(int status) {
        if (status >= 200 && status < 300) {
            return Kind.DELIVERED;
        }
        if (status == 410) {
            return Kind.GONE;
        }
        // 408 and 429 are about the moment, not about this message.
        return status >= 500 || status == 408 || status == 429 ? Kind.AWAY : Kind.REFUSED;
    }
}
