package newstracker.api.journal;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ApiTest
@Timeout(180)
class JournalTest {

    @Inject
    Desk desk;

    @Inject
    Journal journal;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void showsNothingOfATransactionThatIsStillOpen() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> {
                journal.write(writing -> {
                    tell(writing, "slow");
                    inside.countDown();
                    staysOpenUntil(looked, writing);
                });
                return null;
            });
            inside.await();
            Future<?> fast = threads.submit(() -> {
                writeInTurn("fast");
                return null;
            });
            List<String> seen = numbers("");
            looked.countDown();
            slow.get();
            fast.get();

            // The one that began later waits: its number cannot become visible before the smaller one.
            assertThat(seen).isEmpty();
        }

        assertThat(numbers("")).containsExactly("test-1", "test-2");
    }

    @Test
    void losesNothingForAReaderThatFollowsWhileManyWrite() throws Exception {
        int writers = 4;
        int each = 25;
        List<String> read = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                all.add(threads.submit(() -> {
                    for (int count = 0; count < each; count++) {
                        writeInTurn("any");
                    }
                    return null;
                }));
            }
            while (read.size() < writers * each) {
                read.addAll(numbers(read.isEmpty() ? "" : "&after=" + read.getLast()));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(read).doesNotHaveDuplicates().hasSize(writers * each);
        assertThat(read.getLast()).isEqualTo("test-" + writers * each);
    }

    private static List<String> numbers(String more) {
        return get("/v1/events?limit=200" + more).path("items.id");
    }

    private static void tell(Writing writing, String source) {
        writing.tell(new Happening(
                EventType.SOURCE_STALE,
                Cause.SOURCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(source),
                Map.of()));
    }

    /// Talks to the database now and then: it ends transactions that do nothing.
    private static void staysOpenUntil(CountDownLatch latch, Writing writing) throws SQLException {
        try {
            while (!latch.await(100, TimeUnit.MILLISECONDS)) {
                Sql.call(writing.connection(), "select 1");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for its turn for as long as it takes.
    private void writeInTurn(String source) throws SQLException {
        boolean written = false;
        while (!written) {
            try {
                journal.write(writing -> tell(writing, source));
                written = true;
            } catch (SQLException late) {
                assertThat(late.getSQLState()).isEqualTo("55P03");
            }
        }
    }
}
