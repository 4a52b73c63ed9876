package newstracker.promises.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long the news took to flow again: from the end of a fault until everything could be seen that was
/// published in the second before and the second after it.
public final class Recovery {

    private static final Duration AROUND = Duration.ofSeconds(1);

    private final List<Owed> owed;
    private final Map<String, Instant> seenAt;

    /// @param owed in the order of publication
    /// @param seenAt when each article was first seen, by its key
    public Recovery(List<Owed> owed, Map<String, Instant> seenAt) {
        this.owed = List.copyOf(owed);
        this.seenAt = Map.copyOf(seenAt);
    }

    /// Empty when nothing was published around it, or when some of that was never seen.
    public Optional<Duration> after(Instant end) {
        List<Owed> touched = owed.stream()
                .filter(article ->
                        Duration.between(end, article.published()).abs().compareTo(AROUND) <= 0)
                .toList();
        if (touched.isEmpty() || touched.stream().anyMatch(article -> !seenAt.containsKey(article.key()))) {
            return Optional.empty();
        }
        Instant last = touched.stream()
                .map(article -> seenAt.get(article.key()))
                .max(Instant::compareTo)
                .orElseThrow();
        return Optional.of(last.isBefore(end) ? Duration.ZERO : Duration.between(end, last));
    }

    /// From publication until it could be seen, of every article that was seen.
    public Spread delays() {
        return new Spread(owed.stream()
                .filter(article -> seenAt.containsKey(article.key()))
                .map(article -> Duration.between(article.published(), seenAt.get(article.key())))
                .toList());
    }
}
