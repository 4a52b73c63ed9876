package newstracker.promises.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.Collectors;
import newstracker.promises.farm.Farm;
import newstracker.promises.hostile.HostileSender;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.reader.DatabaseReader;
import newstracker.promises.reader.EventReader;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.Installation;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;
import newstracker.promises.stack.Signals;
import newstracker.promises.stream.Crowd;

/// Everything at once for a long time: the second instances are killed, the first ones are frozen for
/// moments, clients are cut, feeds fail, wrecks stand on the topics. Nothing may be lost, and what nobody
/// kills may not grow.
public final class Soak {

    private static final Duration TENTH_MINUTE = Duration.ofMinutes(9);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(20);
    private static final Duration MEMORY_OF_FEEDS = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> KILLED = List.of("extract-2", "api-2");
    private static final int FEEDS = 20;
    private static final int FAILING = 50;

    private final Installation installation;
    private final Consumer<String> tell;

    public Soak(Installation installation, Consumer<String> tell) {
        this.installation = installation;
        this.tell = tell;
    }

    /// What came of it, as a table.
    public record Result(Verdict verdict, List<Growth> growth, int faults) {

        public boolean kept() {
            return verdict.clean() && growth.stream().allMatch(Growth::flat);
        }

        public String text() {
            return """
                    | process | memory | files | threads | |
                    |---|---|---|---|---|
                    %s

                    %d faults; %s
                    """.formatted(
                    growth.stream().map(Growth::line).collect(Collectors.joining("\n")), faults, verdict.words());
        }
    }

    public Result run(Path folder, Duration time, SplittableGenerator random) throws Exception {
        try (Farm farm = new Farm(random.split(), FEEDS, MEMORY_OF_FEEDS)) {
            farm.addFailingOnes(FAILING);
            Path sources = farm.writeSources(folder.resolve("sources.yaml"));
            tell.accept("starting the stack");
            try (RunningStack stack = RunningStack.start(installation, folder.resolve("data"), sources, Map.of());
                    EventReader reader = new EventReader(stack);
                    Sampler sampler = new Sampler(stack)) {
                farm.publish(farm.names().getFirst());
                Pause.until(PATIENCE, () -> reader.articles() > 0);
                return soak(farm, stack, reader, sampler, time, random);
            }
        }
    }

    private Result soak(
            Farm farm,
            RunningStack stack,
            EventReader reader,
            Sampler sampler,
            Duration time,
            SplittableGenerator random)
            throws Exception {
        Instant begin = Instant.now();
        Instant end = begin.plus(time);
        Crowd crowd = new Crowd(
                List.of(
                        stack.address("api-1").resolve("/v1/stream"),
                        stack.address("api-2").resolve("/v1/stream")),
                random.split(),
                new Crowd.Size(100_000, 8, Duration.ofSeconds(30)),
                () -> reader.told().stream().map(Told::id).toList());
        HostileSender hostile =
                new HostileSender(stack.broker(), random.split(), Math.toIntExact(time.toSeconds()), time);
        Thread publisher = Thread.ofVirtual().start(() -> publish(farm, end));
        int faults = 0;
        while (Instant.now().isBefore(end)) {
            Pause.of(BETWEEN_FAULTS.dividedBy(2).plusMillis(random.nextLong(BETWEEN_FAULTS.toMillis())));
            String told = fault(stack, random);
            faults++;
            tell.accept(
                    "%s; %d published, %d seen".formatted(told, farm.ledger().articles(), reader.articles()));
        }
        publisher.join();
        // A soak that is too short for a tenth minute is held against its first third.
        Duration first = time.compareTo(TENTH_MINUTE.multipliedBy(2)) >= 0 ? TENTH_MINUTE : time.dividedBy(3);
        List<Growth> growth = sampler.growth(begin.plus(first));
        Pause.until(PATIENCE, () -> reader.articles() >= farm.ledger().articles());
        hostile.finish();
        List<String> log = reader.again().stream().map(Told::id).toList();
        Verdict verdict = Checker.state(farm.ledger().owed(), new DatabaseReader(stack).articles())
                .and(crowd.verdict(log));
        return new Result(verdict, growth, faults);
    }

    private static void publish(Farm farm, Instant end) {
        while (Instant.now().isBefore(end)) {
            farm.publish();
            Pause.of(Duration.ofMillis(500));
        }
    }

    private static String fault(RunningStack stack, SplittableGenerator random) {
        if (random.nextBoolean()) {
            String name = KILLED.get(random.nextInt(KILLED.size()));
            stack.send(random.nextInt(4) == 0 ? Signals.TERM : Signals.KILL, name);
            return name + " ended";
        }
        String name = Sampler.WATCHED.get(random.nextInt(Sampler.WATCHED.size()));
        stack.send(Signals.STOP, name);
        Pause.of(A_MOMENT);
        stack.send(Signals.CONT, name);
        return name + " frozen for a moment";
    }
}
