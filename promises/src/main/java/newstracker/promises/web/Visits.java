package newstracker.promises.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// How polite the one who asks has been to each address: one request at a time and one a second.
public final class Visits {

    /// What lies between two requests that left a second apart may arrive closer: the machine is busy.
    private static final Duration CLOSE = Duration.ofMillis(500);

    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final List<Instant> atOnce = new CopyOnWriteArrayList<>();
    private final List<Instant> tooSoon = new CopyOnWriteArrayList<>();

    /// @param notices whether whoever answers notices that the one who asked has gone: a server that hangs
    /// does not, and may hang on when it is well for the next
    void begin(String address, boolean notices) {
        all.incrementAndGet();
        Instant now = Instant.now();
        if (notices
                && inFlight.computeIfAbsent(address, _ -> new AtomicInteger()).incrementAndGet() > 1) {
            atOnce.add(now);
        }
        Instant before = last.put(address, now);
        if (before != null && Duration.between(before, now).compareTo(CLOSE) < 0) {
            tooSoon.add(now);
        }
    }

    void end(String address, boolean notices) {
        if (notices) {
            inFlight.get(address).decrementAndGet();
        }
    }

    public int all() {
        return all.get();
    }

    /// When requests came while another to the same address was not answered.
    public List<Instant> atOnce() {
        return List.copyOf(atOnce);
    }

    /// When requests came too soon after another to the same address.
    public List<Instant> tooSoon() {
        return List.copyOf(tooSoon);
    }
}
