package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Clocks of machines jump, forward and back; no source is forgotten over it, and no pause is cut short.
class ClockJumpTest extends OneSource {

    private static final Duration AHEAD = Duration.ofDays(3);

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
        finish(now, notBefore, NOTHING);
    }
}
