package newstracker.promises.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator.SplittableGenerator;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.stack.Pause;

/// Many followers of the stream, some at a time: each begins behind some recent event, is cut again and
/// again, and must have seen every event from there on, once and in order.
public final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<URI> streams;
    private final SplittableGenerator random;
    private final Duration life;
    private final int most;
    private final Supplier<List<String>> log;
    private final List<StreamClient> clients = Collections.synchronizedList(new ArrayList<>());
    private final List<StreamClient> following = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final StreamClient forgetful;

    /// How many followers a run has.
    ///
    /// @param all in the whole run
    /// @param atOnce at the same time
    /// @param life how long each follows before another takes its place
    public record Size(int all, int atOnce, Duration life) {}

    /// @param log the ids of the events that are known so far; there must be one
    public Crowd(List<URI> streams, SplittableGenerator random, Size size, Supplier<List<String>> log) {
        this.streams = streams;
        this.random = random;
        this.life = size.life();
        this.most = size.all();
        this.log = log;
        this.forgetful = new StreamClient(streams, log.get().getFirst(), random.split(), true);
        threads.add(Thread.ofVirtual().start(forgetful::follow));
        for (int place = 0; place < size.atOnce(); place++) {
            SplittableGenerator own = random.split();
            threads.add(Thread.ofVirtual().start(() -> fill(own)));
        }
    }

    // One place in the crowd: whoever leaves is replaced, until all have had their turn; the last one
    // stays.
    private void fill(SplittableGenerator own) {
        while (begun.incrementAndGet() <= most) {
            List<String> known = log.get();
            int from = Math.max(0, known.size() - 1 - own.nextInt(200));
            StreamClient client = new StreamClient(streams, known.get(from), own, false);
            clients.add(client);
            following.add(client);
            boolean stays = begun.get() >= most;
            if (!stays) {
                endLater(client, life.dividedBy(2).plusMillis(own.nextLong(life.toMillis())));
            }
            client.follow();
        }
    }

    private void endLater(StreamClient client, Duration time) {
        Thread.ofVirtual().start(() -> {
            Pause.of(time);
            following.remove(client);
            client.stop();
        });
    }

    /// Waits until those who still follow have come to the end of the log, and counts.
    public Verdict verdict(List<String> whole) {
        begun.set(most);
        String end = whole.getLast();
        Instant deadline = Instant.now().plus(PATIENCE);
        Pause.until(PATIENCE, () -> snapshot(following).stream()
                .allMatch(client -> client.last().equals(end) || Instant.now().isAfter(deadline)));
        List<StreamClient> atTheEnd = snapshot(following);
        stop();
        Verdict all = Verdict.NOTHING;
        int number = 0;
        for (StreamClient client : snapshot(clients)) {
            String until = atTheEnd.contains(client) ? end : client.last();
            all = all.and(verdict("stream-" + number++, client, whole, until));
        }
        return all;
    }

    private static Verdict verdict(String name, StreamClient client, List<String> whole, String until) {
        int from = whole.indexOf(client.start()) + 1;
        int to = whole.indexOf(until) + 1;
        return Checker.sequence(name, from <= to ? whole.subList(from, to) : List.of(), client.ids());
    }

    /// What a follower missed that came back without saying how far it had come: the protection removed.
    public Verdict withoutMemory(List<String> whole) {
        return verdict("forgetful", forgetful, whole, forgetful.last());
    }

    private static List<StreamClient> snapshot(List<StreamClient> list) {
        synchronized (list) {
            return List.copyOf(list);
        }
    }

    public int size() {
        return clients.size();
    }

    public int cuts() {
        return snapshot(clients).stream().mapToInt(StreamClient::cuts).sum();
    }

    private void stop() {
        snapshot(clients).forEach(StreamClient::stop);
        forgetful.stop();
    }
}
