package newstracker.api.takedown;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many articles are taken down at once, while others come in.
@ApiTest
class SourceTakedownTest {

    private static final Duration PATIENCE_OF_NEWS = Duration.ofSeconds(10);

    private static final String LEFT = """
            select (select count(*) from text_body where body ilike ?)
                + (select count(*) from reading r where r::text ilike ?)
                + (select count(*) from evidence e where e::text ilike ?)
                + (select count(*) from event where body::text ilike ?) as count
            """;

    private final Desk desk;
    private final Database database;

    SourceTakedownTest(Desk desk, Database database) {
        this.desk = desk;
        this.database = database;
    }

    @BeforeEach
    void begin() throws SQLException {
        desk.clear();
    }

    @Test
    void takesMoreThanOnePieceDown() throws Exception {
        takesDown(50);
    }

    @Test
    @Tag("long")
    void takesAWholeSourceDownWithoutKeepingNewsWaiting() throws Exception {
        takesDown(2_000);
    }

    private void takesDown(int many) throws Exception {
        publish(many);
        List<String> ids = List.of(forget(command -> command.find(List.of("--source", "flood")))
                .strip()
                .split("\\s+"));
        long start = System.nanoTime();

        Duration longestWait;
        try (ExecutorService alone = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> forgetting = alone.submit(() -> forget(command -> command.erase(ids)));
            longestWait = publishUntil(forgetting);
            assertThat(forgetting.get()).contains(many + " articles are withheld");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("%d articles withheld in %s, news waited %s at most%n", many, took, longestWait);
        assertThat(ids).hasSize(many);
        assertThat(rowsWith("%quixotic number%")).isZero();
        assertThat(longestWait).isLessThan(PATIENCE_OF_NEWS);
        get("/v1/events?type=article.withheld&limit=200").then().body("items", hasSize(Math.min(200, many)));
    }

    private void publish(int many) {
        Random random = new Random(7);
        List<Draft> drafts = IntStream.range(0, many)
                .mapToObj(at ->
                        flood(at, random.longs(20).mapToObj(Long::toHexString).toList()))
                .toList();
        for (int at = 0; at < many; at += 50) {
            desk.publish(drafts.subList(at, at + 50).toArray(Draft[]::new));
        }
    }

    // Each tells something of its own: what reads alike becomes one story, which is another matter.
    private static Draft flood(int at, List<String> words) {
        String text = "Quixotic number %d\n%s: it costs $%d.".formatted(at, String.join(" ", words), at + 100);
        return Draft.of("bulk-" + at, text)
                .from("flood", Standing.PRESS, Show.QUOTE)
                .price("$" + (at + 100), "Plan " + words.getFirst(), Integer.toString(at + 100));
    }

    /// How long the longest of these had to wait.
    private Duration publishUntil(Future<?> done) {
        long longest = 0;
        for (int at = 0; !done.isDone(); at++) {
            long start = System.nanoTime();
            desk.publish(Draft.of("meanwhile-" + at, "Meanwhile $31 it is.").price("$31", "SuperGrok", "31"));
            longest = Math.max(longest, System.nanoTime() - start);
        }
        return Duration.ofNanos(longest);
    }

    private interface Order {
        int to(ForgetCommand command);
    }

    private String forget(Order order) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        assertThat(order.to(new ForgetCommand(database, stream, stream))).isZero();
        return output.toString(StandardCharsets.UTF_8);
    }

    private long rowsWith(String word) throws SQLException {
        return database.look(
                connection -> Sql.first(connection, LEFT, row -> row.longNumber("count"), word, word, word, word)
                        .orElseThrow());
    }
}
