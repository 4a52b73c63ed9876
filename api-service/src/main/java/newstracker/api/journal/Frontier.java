package newstracker.api.journal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// How far the log has come, as this instance last heard: of its own writing at once, of others within
/// milliseconds. With it an unchanged answer costs no visit to the database.
@Singleton
public class Frontier {

    // Longer than the pause between two looks at the log: whoever cannot look knows nothing any more.
    private static final Duration FRESH = Duration.ofSeconds(4);

    private final AtomicReference<Heard> last = new AtomicReference<>();

    private record Heard(Position position, long nanos) {}

    /// To be told of every position that was committed.
    public void heard(Position position) {
        Heard now = new Heard(position, System.nanoTime());
        last.accumulateAndGet(now, (before, next) -> before == null || isNotBefore(next, before) ? next : before);
    }

    // Two threads may tell in the wrong order; another installation counts anew, but time goes on.
    private static boolean isNotBefore(Heard next, Heard before) {
        return !next.position().at().isBefore(before.position().at());
    }

    /// Empty when the news may be older than a few seconds.
    public Optional<Position> recent() {
        return Optional.ofNullable(last.get())
                .filter(heard -> System.nanoTime() - heard.nanos() < FRESH.toNanos())
                .map(Heard::position);
    }
}
