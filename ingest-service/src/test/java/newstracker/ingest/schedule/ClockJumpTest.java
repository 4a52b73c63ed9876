package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;
import newstracker.event.source.Standing;
import newstracker.ingest.rig.Database;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clocks of machines jump, forward and back; no source is forgotten over it, and no pause is cut short.
class ClockJumpTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(3);

    @TempDir
    static Path folder;

    private static Database database;
    private final SourceStore store = new SourceStore(database.source(), "one");

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new Database(folder);
        database.start();
        database.flyway().migrate();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void configureOneSource() throws Exception {
        database.run("truncate ingest.source");
        new SourceSetup(database.source()).apply(List.of(source()), NOON);
    }

    @Test
    void readsOnAfterAJumpForwardAndBack() throws Exception {
        assertThat(store.lease(NOON.plus(AHEAD), 9)).hasSize(1);
        finish(NOON.plus(AHEAD), Optional.empty());

        store.turnBack(NOON);

        assertThat(store.lease(NOON.plus(QUARTER).minusSeconds(1), 9)).isEmpty();
        assertThat(store.lease(NOON.plus(QUARTER), 9)).hasSize(1);
    }

    @Test
    void keepsAPauseAsLongAsTheServerAskedWhateverTheClockDoes() throws Exception {
        store.lease(NOON.plus(AHEAD), 9);
        finish(NOON.plus(AHEAD), Optional.of(NOON.plus(AHEAD).plus(QUARTER)));

        store.turnBack(NOON);
        new SourceSetup(database.source()).apply(List.of(source()), NOON);

        assertThat(store.lease(NOON.plus(QUARTER).minusSeconds(1), 9)).isEmpty();
        assertThat(store.lease(NOON.plus(QUARTER), 9)).hasSize(1);
    }

    @Test
    void takesOverLeasesThatAWrongClockMadeEndless() throws Exception {
        assertThat(store.lease(NOON.plus(Duration.ofDays(4000)), 9)).hasSize(1);

        assertThat(new SourceStore(database.source(), "two").lease(NOON, 9)).hasSize(1);
    }

    @Test
    void leavesTimesAloneWhenTwoClocksDifferALittle() throws Exception {
        store.lease(NOON.plusSeconds(60), 9);
        finish(NOON.plusSeconds(60), Optional.empty());

        store.turnBack(NOON);

        assertThat(store.lease(NOON.plus(QUARTER), 9)).isEmpty();
    }

    @Test
    void takesOverAtOnceWhatAProcessOfTheSameNameWasReadingWhenItDied() throws Exception {
        new SourceStore(database.source(), "ingest-1/dead").lease(NOON, 9);
        SourceStore next = new SourceStore(database.source(), "ingest-1/next");
        assertThat(next.lease(NOON, 9)).isEmpty();

        next.takeOver("ingest-2/");
        assertThat(next.lease(NOON, 9)).isEmpty();
        next.takeOver("ingest-1/");

        assertThat(next.lease(NOON, 9)).hasSize(1);
    }

    private void finish(Instant now, Optional<Instant> notBefore) throws SQLException {
        SourceState state = new SourceState(
                Optional.of(now),
                Optional.of(now),
                Optional.of(now.plus(QUARTER)),
                QUARTER,
                Optional.empty(),
                Optional.empty(),
                List.of());
        FeedSchedule.Next next = new FeedSchedule.Next(now.plus(QUARTER), QUARTER, 0, notBefore);
        Result result = new Result(
                "s",
                source().url(),
                Optional.empty(),
                Optional.empty(),
                next,
                Due.Moved.NOWHERE,
                new Result.Telling(Optional.empty(), false, false),
                state);
        store.finish(List.of(result), List.of());
    }

    private static Source source() {
        SourceRef ref = new SourceRef("s", "S", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(
                ref, "http://a.example/feed", SourceKind.FEED, List.of(), Optional.empty(), Source.Reading.PLAIN);
    }
}
