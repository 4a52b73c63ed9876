package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newstracker.ingest.schedule.FeedSchedule.Next;
import org.junit.jupiter.api.Test;

/// A thousand feeds over seven days of a clock that only this test turns; every rule is an assertion at every poll.
class PolitenessTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(7));
    private static final int FEEDS = 1000;

    private final Random random = new Random(42);
    private final FeedSchedule schedule = new FeedSchedule(random);

    @Test
    void keepsEveryRuleAndSavesRequests() {
        int requests = 0;

        for (int number = 0; number < FEEDS; number++) {
            requests += week(number);
        }

        int fixed = FEEDS * 7 * 24 * 4;
        System.out.printf(
                "politeness: %d feeds, 7 days, %d requests instead of %d every 15 minutes (%.0f %% saved), 0 violations%n",
                FEEDS, requests, fixed, 100.0 * (fixed - requests) / fixed);
        assertThat(requests).isLessThan(fixed);
    }

    private int week(int number) {
        Duration gap = Duration.ofMinutes(10 + (long) number * 7);
        Optional<Duration> rest = number % 5 == 0 ? Optional.of(Duration.ofHours(2)) : Optional.empty();
        Instant now = START;
        Duration cadence = FeedSchedule.USUAL;
        int failures = 0;
        int requests = 0;
        while (now.isBefore(END)) {
            Outcome outcome = outcome(number, gap, rest, now);
            Next next = schedule.after(outcome, now, Optional.empty(), cadence, failures);
            check(outcome, now, next, rest, failures);
            requests++;
            cadence = next.cadence();
            failures = next.failures();
            now = next.due();
        }
        return requests;
    }

    private Outcome outcome(int number, Duration gap, Optional<Duration> rest, Instant now) {
        if (number % 50 == 1) {
            return new Outcome.Gone();
        }
        return switch (random.nextInt(20)) {
            case 0 -> new Outcome.Failed(false);
            case 1 -> new Outcome.Failed(true);
            case 2 -> new Outcome.Paused(Optional.of(Duration.ofMinutes(1 + random.nextInt(600))));
            case 3 -> new Outcome.Paused(Optional.empty());
            case 4, 5, 6, 7, 8, 9, 10, 11, 12 -> new Outcome.Unchanged(rest);
            default -> new Outcome.Read(rest, dates(gap, now));
        };
    }

    private static List<Instant> dates(Duration gap, Instant now) {
        List<Instant> dates = new ArrayList<>();
        long since = Duration.between(START.minus(Duration.ofDays(30)), now).toMinutes() / gap.toMinutes();
        for (long item = since; item > since - 15; item--) {
            dates.add(START.minus(Duration.ofDays(30)).plus(gap.multipliedBy(item)));
        }
        return dates;
    }

    private static void check(Outcome outcome, Instant now, Next next, Optional<Duration> rest, int failures) {
        Duration wait = Duration.between(now, next.due());
        assertThat(wait).isPositive().isLessThanOrEqualTo(FeedSchedule.PROBE_OF_GONE);
        switch (outcome) {
            case Outcome.Read read -> assertRested(wait, rest);
            case Outcome.Unchanged unchanged -> assertRested(wait, rest);
            case Outcome.Unfinished unfinished -> assertThat(wait).isEqualTo(Duration.ofMinutes(1));
            case Outcome.Paused(Optional<Duration> pause) -> {
                assertThat(wait).isGreaterThanOrEqualTo(pause.orElse(Duration.ofMinutes(1)));
                assertThat(next.notBefore()).contains(next.due());
            }
            case Outcome.Gone gone -> assertThat(wait).isEqualTo(FeedSchedule.PROBE_OF_GONE);
            case Outcome.Failed(boolean ours) -> {
                assertThat(next.failures()).isEqualTo(ours ? failures : failures + 1);
                assertThat(wait).isLessThanOrEqualTo(FeedSchedule.LONGEST_PAUSE);
            }
        }
    }

    private static void assertRested(Duration wait, Optional<Duration> rest) {
        assertThat(wait).isGreaterThanOrEqualTo(rest.orElse(FeedSchedule.SHORTEST));
        assertThat(wait).isGreaterThanOrEqualTo(FeedSchedule.SHORTEST);
    }
}
