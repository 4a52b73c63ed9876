package newstracker.api.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What each address may take of something in a minute.
final class Share {

    private static final int SECONDS = 60;
    // Who comes with more addresses than this is let through rather than remembered.
    private static final int MOST_ADDRESSES = 100_000;

    private final String name;
    private final int most;
    private volatile Window window = new Window(0, new ConcurrentHashMap<>());

    Share(String name, int most) {
        this.name = name;
        this.most = most;
    }

    private record Window(long minute, Map<String, AtomicInteger> counts) {}

    /// What is left of a share, in the words of the RateLimit headers; `reset` in seconds.
    record Left(String name, int most, int requests, long reset) {

        boolean exceeded() {
            return requests < 0;
        }

        String policy() {
            return "\"%s\";q=%d;w=%d".formatted(name, most, SECONDS);
        }

        String header() {
            return "\"%s\";r=%d;t=%d".formatted(name, Math.max(0, requests), reset);
        }
    }

    boolean limited() {
        return most > 0;
    }

    Left take(String address) {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        return new Left(name, most, most - taken(second / SECONDS, address), SECONDS - second % SECONDS);
    }

    private int taken(long minute, String address) {
        Window current = window;
        if (current.minute() != minute) {
            current = new Window(minute, new ConcurrentHashMap<>());
            window = current;
        }
        return current.counts().size() > MOST_ADDRESSES
                ? 0
                : current.counts()
                        .computeIfAbsent(address, _ -> new AtomicInteger())
                        .incrementAndGet();
    }
}
