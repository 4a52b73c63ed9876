package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newstracker.ingest.schedule.FeedSchedule.Next;
import newstracker.outbound.RetryAfter;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Optional<Duration> LEARNT = Optional.empty();

    private final FeedSchedule schedule = new FeedSchedule(new Random(7));

    @Test
    void waitsAsLongAsTheServerAsks() {
        Outcome paused = new Outcome.Paused(Optional.of(Duration.ofHours(1)));

        Next next = schedule.after(paused, NOON, Optional.of(Duration.ofSeconds(1)), QUARTER, 0);

        assertThat(next.due()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(next.notBefore()).contains(next.due());
    }

    @Test
    void readsNoSoonerThanUsualWhenTheServerAsksForLess() {
        Outcome paused = new Outcome.Paused(Optional.of(Duration.ZERO));

        Next next = schedule.after(paused, NOON, LEARNT, QUARTER, 14);

        assertThat(next.due()).isEqualTo(NOON.plus(QUARTER));
    }

    @Test
    void takesADateThatIsOverForLeaveAndNotForSilence() {
        assertThat(RetryAfter.parsed("Mon, 05 Jan 2026 11:59:59 GMT", NOON)).contains(Duration.ZERO);
        assertThat(RetryAfter.parsed("Mon, 05 Jan 2026 12:00:05 GMT", NOON)).contains(Duration.ofSeconds(5));
        assertThat(RetryAfter.parsed("soon", NOON)).isEmpty();
    }

    @Test
    void readsExactlyAsOftenAsTheOperatorSays() {
        Outcome read = new Outcome.Read(Optional.of(Duration.ofHours(3)), List.of());
        Optional<Duration> exact = Optional.of(Duration.ofSeconds(2));

        assertThat(schedule.after(read, NOON, exact, QUARTER, 0).due()).isEqualTo(NOON.plusSeconds(2));
        assertThat(schedule.after(new Outcome.Failed(false), NOON, exact, QUARTER, 9)
                        .due())
                .isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void learnsTheIntervalFromTheDatesOfItems() {
        List<Instant> hourly = List.of(NOON.minusSeconds(600), NOON.minusSeconds(4200), NOON.minusSeconds(7800));
        List<Instant> frozen = List.of(NOON.minus(Duration.ofDays(200)));

        assertThat(FeedSchedule.learnt(hourly, NOON)).isEqualTo(Duration.ofMinutes(30));
        assertThat(FeedSchedule.learnt(frozen, NOON)).isEqualTo(FeedSchedule.LONGEST);
        assertThat(FeedSchedule.learnt(List.of(), NOON)).isEqualTo(FeedSchedule.USUAL);
    }

    @Test
    void restsAsLongAsTheFeedWishes() {
        Outcome read = new Outcome.Read(Optional.of(Duration.ofHours(3)), List.of(NOON, NOON.minusSeconds(60)));

        assertThat(schedule.after(read, NOON, LEARNT, QUARTER, 0).cadence()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void backsOffMoreAndMoreAndNeverForGood() {
        Instant longest = NOON.plus(FeedSchedule.LONGEST_PAUSE);
        for (int failures = 0; failures < 100; failures++) {
            Next next = schedule.after(new Outcome.Failed(false), NOON, LEARNT, QUARTER, failures);

            assertThat(next.due()).isBetween(NOON.plus(QUARTER), longest);
            assertThat(next.failures()).isEqualTo(failures + 1);
        }
    }

    @Test
    void doesNotBlameSourcesForOurOwnNetwork() {
        Next next = schedule.after(new Outcome.Failed(true), NOON, LEARNT, QUARTER, 0);

        assertThat(next.failures()).isZero();
        assertThat(next.due()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    }

    @Test
    void asksOnceAWeekForWhatIsGone() {
        Next next = schedule.after(new Outcome.Gone(), NOON, Optional.of(Duration.ofSeconds(1)), QUARTER, 0);

        assertThat(next.due()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }
}
