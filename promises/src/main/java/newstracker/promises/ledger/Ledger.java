package newstracker.promises.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.promises.ledger.Owed.Version;

/// What the farm has published. Every text gets a price of its own, so that each loss has a name.
public final class Ledger {

    private static final int FIRST_PRICE = 10_000;

    private final Map<String, Owed> owed = new ConcurrentHashMap<>();
    private final AtomicInteger texts = new AtomicInteger();
    private final List<Instant> times = new ArrayList<>();

    /// A price that no text has had.
    public int nextAmount() {
        return FIRST_PRICE + texts.getAndIncrement();
    }

    public void published(String key, String feed, int amount, Instant at) {
        owed.put(key, new Owed(key, feed, List.of(new Version(amount, at))));
        synchronized (times) {
            times.add(at);
        }
    }

    public void edited(String key, int amount, Instant at) {
        owed.computeIfPresent(key, (_, before) -> before.with(new Version(amount, at)));
    }

    /// All articles, in the order of their publication.
    public List<Owed> owed() {
        return owed.values().stream()
                .sorted(Comparator.comparing(Owed::published).thenComparing(Owed::key))
                .toList();
    }

    /// How many articles were published before a moment.
    public int articlesBefore(Instant moment) {
        synchronized (times) {
            int count = times.size();
            while (count > 0 && !times.get(count - 1).isBefore(moment)) {
                count--;
            }
            return count;
        }
    }

    public int articles() {
        return owed.size();
    }

    /// How many texts were published, edits among them.
    public int texts() {
        return texts.get();
    }
}
