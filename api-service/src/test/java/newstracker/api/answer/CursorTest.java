package newstracker.api.answer;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newstracker.api.intake.Desk;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Happening;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Bulk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ApiTest
@Timeout(180)
class CursorTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 50;
    private static final int FEW_TRANSACTIONS = 15;
    private static final int ROWS = 25;
    private static final int LIMIT = 200;
    private static final int BEFORE = 2_000;

    @Inject
    Desk desk;

    @Inject
    Journal journal;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void readsTenThousandEventsOfConcurrentWritersOnceEach() throws Exception {
        List<String> read = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = write(threads, WRITERS, TRANSACTIONS, (writing, _) -> {
                for (int row = 0; row < ROWS; row++) {
                    tell(writing);
                }
            });
            while (read.size() < WRITERS * TRANSACTIONS * ROWS) {
                String after = read.isEmpty() ? "" : "&after=" + read.getLast();
                read.addAll(get("/v1/events?limit=" + LIMIT + after).<List<String>>path("items.id"));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(read).hasSize(WRITERS * TRANSACTIONS * ROWS).doesNotHaveDuplicates();
        assertThat(read.stream().map(id -> Long.parseLong(id.substring("test-".length()))))
                .isSorted();
        assertThat(read.getLast()).isEqualTo("test-" + WRITERS * TRANSACTIONS * ROWS);
    }

    @Test
    void showsEveryRowOnceWhileOthersAreInserted() throws Exception {
        journal.write(writing -> Bulk.write(writing, "before", BEFORE));
        Map<String, String> lists =
                Map.of("timeline", "sto_before", "articles", "art_before", "claims", "clm_art_before");
        Map<String, Future<List<String>>> read = new HashMap<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers =
                    write(threads, 4, FEW_TRANSACTIONS, (writing, name) -> Bulk.write(writing, name, ROWS));
            lists.keySet().forEach(list -> read.put(list, threads.submit(() -> everyPageOf(list))));
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        for (Map.Entry<String, String> list : lists.entrySet()) {
            List<String> rows = read.get(list.getKey()).get();
            Set<String> missing = IntStream.range(0, BEFORE)
                    .mapToObj(row -> list.getValue() + row)
                    .collect(Collectors.toSet());
            missing.removeAll(new HashSet<>(rows));
            assertThat(rows).as(list.getKey()).doesNotHaveDuplicates();
            assertThat(missing).as(list.getKey()).isEmpty();
        }
        assertThat(get("/v1/stats?bucket=month").<List<Integer>>path("items.articles").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(BEFORE + 4 * FEW_TRANSACTIONS * ROWS);
    }

    private static List<String> everyPageOf(String list) {
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = get("/v1/" + list + "?limit=" + LIMIT + next)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.<List<String>>path("items.id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return read;
    }

    @Test
    void knowsACursorThatSomebodyAltered() {
        journal("ten", 10);
        String cursor = get("/v1/claims?limit=2").path("next");
        String content = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String altered = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(content.replaceAll("~\\d+~", "~1~").getBytes(StandardCharsets.UTF_8));

        for (String bad : List.of(altered, cursor + "x", "' or 1=1 --", "é", "0".repeat(1_999))) {
            given().queryParam("cursor", bad)
                    .get("/v1/claims?limit=2")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("cursor"));
        }
        given().queryParam("cursor", cursor).get("/v1/articles").then().statusCode(400);
    }

    @FunctionalInterface
    private interface Work {
        void on(Writing writing, String name) throws SQLException;
    }

    /// Every fifth transaction fails and leaves nothing.
    private List<Future<?>> write(ExecutorService threads, int writers, int transactions, Work work) {
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String name = "w" + writer + "x";
            all.add(threads.submit(() -> {
                for (int count = 0; count < transactions; count++) {
                    String part = name + count + "y";
                    if (count % 5 == 0) {
                        assertThatThrownBy(() -> inTurn(writing -> {
                                    work.on(writing, part);
                                    throw new IllegalStateException("changed my mind");
                                }))
                                .hasMessage("changed my mind");
                    }
                    inTurn(writing -> work.on(writing, part));
                }
                return null;
            }));
        }
        return all;
    }

    /// Waits for its turn for as long as it takes.
    private void inTurn(Journal.Work work) throws SQLException {
        AtomicBoolean written = new AtomicBoolean();
        while (!written.get()) {
            try {
                journal.write(work);
                written.set(true);
            } catch (SQLException late) {
                assertThat(late.getSQLState()).isEqualTo("55P03");
            }
        }
    }

    private void journal(String name, int count) {
        try {
            journal.write(writing -> Bulk.write(writing, name, count));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void tell(Writing writing) {
        writing.tell(new Happening(
                EventType.SOURCE_STALE,
                Cause.SOURCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of("paper"),
                Map.of()));
    }
}
