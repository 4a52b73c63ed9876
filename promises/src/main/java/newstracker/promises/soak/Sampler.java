package newstracker.promises.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// Looks at the processes of a stack every few seconds.
final class Sampler implements AutoCloseable {

    /// Those that nobody kills in a soak; their companions are killed all the time.
    static final List<String> WATCHED = List.of("ingest-1", "extract-1", "api-1", "broker", "database");

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Map<String, Map<Instant, Sample>> samples = new LinkedHashMap<>();
    private final Thread thread;

    Sampler(RunningStack stack) {
        WATCHED.forEach(name -> samples.put(name, new LinkedHashMap<>()));
        this.thread = Thread.ofVirtual().name("sampler").start(() -> look(stack));
    }

    private void look(RunningStack stack) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                WATCHED.forEach(
                        name -> stack.process(name).flatMap(Sample::of).ifPresent(sample -> note(name, sample)));
                Pause.of(BETWEEN_LOOKS);
            }
        } catch (IllegalStateException closed) {
            // Enough was seen.
        }
    }

    private synchronized void note(String name, Sample sample) {
        samples.get(name).put(Instant.now(), sample);
    }

    /// @param first the beginning of the minute that the last one is held against
    synchronized List<Growth> growth(Instant first) {
        Instant last = Instant.now().minus(A_MINUTE);
        List<Growth> growth = new ArrayList<>();
        samples.forEach((name, seen) -> growth.add(new Growth(
                name, between(seen, first, first.plus(A_MINUTE)), between(seen, last, last.plus(A_MINUTE)))));
        return growth;
    }

    private static List<Sample> between(Map<Instant, Sample> seen, Instant from, Instant until) {
        return seen.entrySet().stream()
                .filter(one -> !one.getKey().isBefore(from) && one.getKey().isBefore(until))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
