package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides when a source is read next. Knows no clock, database or network; chance comes in as `random`.
final class FeedSchedule {

    /// Before anything is learnt.
    static final Duration USUAL = Duration.ofMinutes(15);

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(6);
    static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    static final Duration BELOW_A_HUB = Duration.ofHours(2);
    static final Duration PROBE_OF_GONE = Duration.ofDays(7);

    private static final Duration OWN_FAULT = Duration.ofMinutes(1);
    private static final int ITEMS_LEARNT_FROM = 10;

    private final RandomGenerator random;

    /// When to read next, how long that was meant to be, and from when on at the earliest, if the server said so.
    record Next(Instant due, Duration cadence, int failures, Optional<Instant> notBefore) {

        /// The same while a hub tells of news: polling is only the net below.
        Next relaxed(Instant now) {
            Duration rare = longer(cadence, BELOW_A_HUB);
            return new Next(now.plus(rare), rare, failures, notBefore);
        }
    }

    FeedSchedule(RandomGenerator random) {
        this.random = random;
    }

    /// @param exact the interval that the operator demands; only a pause that the server asks for beats it
    Next after(Outcome outcome, Instant now, Optional<Duration> exact, Duration cadence, int failures) {
        return switch (outcome) {
            case Outcome.Read(Optional<Duration> rest, List<Instant> dates) ->
                healthy(now, exact.orElseGet(() -> rested(learnt(dates, now), rest)));
            case Outcome.Unchanged(Optional<Duration> rest) ->
                healthy(now, exact.orElseGet(() -> rested(slower(cadence), rest)));
            case Outcome.Unfinished _ -> new Next(now.plus(OWN_FAULT), cadence, 0, Optional.empty());
            case Outcome.Paused(Optional<Duration> pause) ->
                paused(now, pause.map(wish -> longer(wish, exact.orElse(cadence))), cadence, failures);
            case Outcome.Gone _ ->
                new Next(now.plus(PROBE_OF_GONE), cadence, failures + 1, Optional.of(now.plus(PROBE_OF_GONE)));
            case Outcome.Failed(boolean ours) -> failed(now, ours, exact, cadence, failures);
        };
    }

    private static Next healthy(Instant now, Duration cadence) {
        return new Next(now.plus(cadence), cadence, 0, Optional.empty());
    }

    // Half the usual gap between two items finds a new one soon; a source that sleeps is let sleep.
    static Duration learnt(List<Instant> dates, Instant now) {
        List<Instant> latest = dates.stream()
                .filter(date -> !date.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .distinct()
                .limit(ITEMS_LEARNT_FROM)
                .toList();
        if (latest.size() < 2) {
            return latest.isEmpty()
                    ? USUAL
                    : within(Duration.between(latest.getFirst(), now).dividedBy(4));
        }
        List<Duration> gaps = new ArrayList<>();
        for (int item = 1; item < latest.size(); item++) {
            gaps.add(Duration.between(latest.get(item), latest.get(item - 1)));
        }
        gaps.sort(Comparator.naturalOrder());
        Duration usual = gaps.get(gaps.size() / 2).dividedBy(2);
        Duration silence = Duration.between(latest.getFirst(), now).dividedBy(4);
        return within(longer(usual, silence));
    }

    private static Duration slower(Duration cadence) {
        return within(cadence.plus(cadence.dividedBy(10)));
    }

    private static Duration rested(Duration learnt, Optional<Duration> rest) {
        Duration wish = rest.orElse(Duration.ZERO);
        return longer(learnt, wish.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wish);
    }

    private Next paused(Instant now, Optional<Duration> pause, Duration cadence, int failures) {
        Duration asked = pause.orElseGet(() -> backedOff(longer(cadence, OWN_FAULT), failures));
        Duration kept = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        Instant until = now.plus(kept);
        return new Next(until, cadence, failures + 1, Optional.of(until));
    }

    private Next failed(Instant now, boolean ours, Optional<Duration> exact, Duration cadence, int failures) {
        if (ours) {
            Duration wait = exact.filter(wish -> wish.compareTo(OWN_FAULT) < 0).orElse(OWN_FAULT);
            return new Next(now.plus(wait), cadence, failures, Optional.empty());
        }
        Duration wait = exact.orElseGet(() -> backedOff(cadence, failures));
        return new Next(now.plus(wait), cadence, failures + 1, Optional.empty());
    }

    // Full jitter: sources that failed together do not come back together. Never a stop for good.
    private Duration backedOff(Duration cadence, int failures) {
        Duration most = cadence.multipliedBy(1L << Math.min(failures + 1, 12));
        Duration capped = most.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : most;
        long span = Math.max(1, capped.minus(cadence).toMillis());
        return cadence.compareTo(capped) >= 0 ? capped : cadence.plusMillis(random.nextLong(span));
    }

    private static Duration within(Duration wish) {
        return wish.compareTo(SHORTEST) < 0 ? SHORTEST : wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
