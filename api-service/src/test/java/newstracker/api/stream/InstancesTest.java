package newstracker.api.stream;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import newstracker.api.answer.Links;
import newstracker.api.intake.Desk;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Frontier;
import newstracker.api.journal.Happening;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.query.CriteriaReader;
import newstracker.api.query.Parameters;
import newstracker.api.sql.Database;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Instances share nothing but the log, so each is a hub of its own here.
@ApiTest
@Timeout(180)
class InstancesTest {

    @Inject
    Desk desk;

    @Inject
    Journal journal;

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    Links links;

    @Inject
    Followers followers;

    @TestHTTPResource("/v1/stream")
    URI address;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void giveTheSameIdsInTheSameOrder() throws Exception {
        try (Instance one = new Instance(0);
                Instance two = new Instance(0)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(start(() -> write(50, "x")));
            }
            await(() -> one.ids().size() == 200 && two.ids().size() == 200);
            for (Future<?> writer : writers) {
                writer.get();
            }

            List<String> listed = get("/v1/events?limit=200").path("items.id");
            assertThat(one.ids()).isEqualTo(two.ids()).isEqualTo(listed);
        }
    }

    @Test
    void goOnAfterARestartWhereTheOldOneStopped() throws Exception {
        List<String> read = new ArrayList<>();
        try (Instance old = new Instance(0)) {
            write(10, "before");
            await(() -> old.ids().size() == 10);
            read.addAll(old.ids());
        }
        write(10, "meanwhile");

        try (Instance restarted = new Instance(number(read.getLast()))) {
            write(10, "after");
            await(() -> restarted.ids().size() == 20);
            read.addAll(restarted.ids());
        }

        assertThat(read).doesNotHaveDuplicates().isEqualTo(get("/v1/events").path("items.id"));
    }

    @Test
    void letAClientGoThatDoesNotRead() throws Exception {
        for (int batch = 0; batch < 20; batch++) {
            write(50, "long".repeat(10_000));
        }
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(1_024);
            lazy.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            lazy.getOutputStream()
                    .write("GET /v1/stream?lastEventId=test-0 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> following() == 1);

            await(() -> {
                followers.letSlowOnesGo();
                return following() == 0;
            });
        }

        assertThat(get("/v1/events?limit=1").<List<String>>path("items.id")).containsExactly("test-1");
    }

    @Test
    void lookOnceForAllWhoStandAtTheSamePlace() throws Exception {
        write(3, "x");
        Tail tail = new Tail(database, log);
        Position reached = database.look(Journal::position);

        Tail.Piece piece = tail.piece(follower(0), 0, reached);

        assertThat(new String(piece.text(), StandardCharsets.UTF_8)).contains("id: test-1\n", "id: test-3\n");
        assertThat(tail.piece(follower(1), 0, reached)).isSameAs(piece);
        assertThat(tail.piece(follower(1), 1, reached)).isNotSameAs(piece);
    }

    private Follower follower(long after) throws SQLException {
        return new Follower(
                CriteriaReader.read(Parameters.of(Map.of(), List.of()), Instant.now()),
                List.of(),
                database.look(Journal::position),
                after,
                false);
    }

    private static int following() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("news_stream_followers"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /// A hub with one follower, as another process would have it.
    private final class Instance implements AutoCloseable {

        private final Hub hub = new Hub(database, new Frontier());
        private final Tail tail = new Tail(database, log);
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private final Future<?> running;

        Instance(long after) throws SQLException {
            Follower follower = follower(after);
            hub.start(null);
            running = start(() -> new Delivery(follower, output, null, links).run(tail, hub));
        }

        List<String> ids() {
            return output.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring("id: ".length()))
                    .toList();
        }

        @Override
        public void close() {
            hub.stop(null);
            await(running::isDone);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Future<?> start(Work work) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    private void write(int events, String words) throws SQLException {
        for (int count = 0; count < events; count += 5) {
            journal.write(writing -> {
                for (int event = 0; event < 5; event++) {
                    writing.tell(new Happening(
                            EventType.SOURCE_STALE,
                            Cause.SOURCE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("paper"),
                            Map.of("words", words)));
                }
            });
        }
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("it takes too long");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
