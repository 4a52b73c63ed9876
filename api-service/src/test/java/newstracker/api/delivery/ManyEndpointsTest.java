package newstracker.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import newstracker.api.channel.Letter;
import newstracker.api.channel.Post;
import newstracker.api.delivery.Receiver.Answer;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.api.support.MovableClock;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many endpoints, a tenth of them dead and a tenth hanging. A short form by default; the long one is
/// `-Dendpoints=1000 -Devents=50`.
@ApiTest
class ManyEndpointsTest {

    private static final int ENDPOINTS = Integer.getInteger("endpoints", 40);
    private static final int EVENTS = Integer.getInteger("events", 5);
    private static final int AT_ONCE = 192;

    private static final String PENDING = "select count(*) as count from delivery where state = 'pending'";

    private final Desk desk;
    private final Sender sender;
    private final MovableClock clock;
    private final KeyStore keys;
    private final Database database;
    private final Post post;
    private Receiver receiver;

    ManyEndpointsTest(Desk desk, Sender sender, MovableClock clock, KeyStore keys, Database database, Post post) {
        this.desk = desk;
        this.sender = sender;
        this.clock = clock;
        this.keys = keys;
        this.database = database;
        this.post = post;
    }

    @BeforeEach
    void start() throws Exception {
        desk.clear();
        clock.reset();
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
        clock.reset();
    }

    @Test
    void bringsEverythingToEverybodyWhateverTheOthersDo() throws Exception {
        List<String> bodies = plainly();
        Subscriber subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
        for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) {
            receiver.answer(path(endpoint), answer(endpoint));
            subscriber.subscribes(receiver.url(path(endpoint)), Map.of("kind", "price"), "");
        }
        publish();

        long start = System.nanoTime();
        sender.sendAllDue();
        double slowest = slowestHealthy(start);
        IntStream.range(0, ENDPOINTS).forEach(endpoint -> receiver.answer(path(endpoint), 200));
        for (int round = 0; round < 4; round++) {
            clock.pass(Duration.ofHours(30));
            sender.sendAllDue();
        }

        Map<String, Set<String>> ledger = ledger();
        assertThat(pending()).isZero();
        assertThat(ledger).hasSize(ENDPOINTS).allSatisfy((_, ids) -> assertThat(ids)
                .hasSize(EVENTS));
        assertThat(new HashSet<>(ledger.values())).hasSize(1);
        int healthy = (int) IntStream.range(0, ENDPOINTS)
                .filter(endpoint -> healthy(endpoint))
                .count();
        System.out.printf(
                "deliveries %d, undelivered %d, doubled %d; healthy endpoints served in %.2f s, %.0f/s; plain posting %s%n",
                ENDPOINTS * EVENTS, pending(), doubled(), slowest, healthy * EVENTS / slowest, bodies);
    }

    /// The same number of letters by the same client, with nothing written down.
    private List<String> plainly() throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        int letters = ENDPOINTS * EVENTS * 8 / 10;
        String body = "{\"text\":\"" + "x".repeat(1_800) + "\"}";
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int letter = 0; letter < letters; letter++) {
            places.acquire();
            threads.add(Thread.ofVirtual().start(() -> {
                post.send(new Letter(receiver.url("/plain"), "application/json", Map.of(), body));
                places.release();
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = seconds(System.nanoTime() - start);
        return List.of("%.2f s, %.0f/s".formatted(seconds, letters / seconds));
    }

    private void publish() {
        Draft[] drafts = IntStream.range(0, EVENTS)
                .mapToObj(number -> Draft.of(
                                "event-" + number, "Plan " + number + " costs $" + (number + 1) + " a month, they say.")
                        .from("paper", Standing.PRESS)
                        .price("$" + (number + 1), "Plan " + number, Integer.toString(number + 1)))
                .toArray(Draft[]::new);
        desk.publish(drafts);
    }

    private static Answer answer(int endpoint) {
        return switch (endpoint % 10) {
            case 0 -> new Answer(503, Map.of(), 0);
            case 1 -> new Answer(200, Map.of(), 10_000);
            default -> new Answer(200, Map.of(), 0);
        };
    }

    private static boolean healthy(int endpoint) {
        return endpoint % 10 > 1;
    }

    private static String path(int endpoint) {
        return "/endpoint-" + endpoint;
    }

    private double slowestHealthy(long start) {
        long[] arrivals = receiver.received().stream()
                .filter(one -> one.path().startsWith("/endpoint-"))
                .filter(one -> healthy(Integer.parseInt(one.path().substring("/endpoint-".length()))))
                .mapToLong(one -> one.at() - start)
                .sorted()
                .toArray();
        return seconds(Arrays.stream(arrivals).max().orElseThrow());
    }

    /// What each endpoint saw. A hanging one saw what it was sent, even if it answered too late.
    private Map<String, Set<String>> ledger() {
        Map<String, Set<String>> ledger = new HashMap<>();
        receiver.received().stream()
                .filter(one -> one.path().startsWith("/endpoint-"))
                .forEach(one ->
                        ledger.computeIfAbsent(one.path(), _ -> new HashSet<>()).add(one.id()));
        return ledger;
    }

    private long doubled() {
        long sent = receiver.received().stream()
                .filter(one -> one.path().startsWith("/endpoint-"))
                .count();
        return sent - (long) ENDPOINTS * EVENTS;
    }

    private int pending() throws Exception {
        return database.look(connection -> Sql.first(connection, PENDING, row -> row.number("count")))
                .orElseThrow();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
