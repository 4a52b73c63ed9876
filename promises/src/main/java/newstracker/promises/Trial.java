package newstracker.promises;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import newstracker.promises.farm.Farm;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Storm;
import newstracker.promises.reader.Coverage;
import newstracker.promises.reader.EventReader;
import newstracker.promises.removed.Scenes;
import newstracker.promises.removed.Stage;
import newstracker.promises.stack.Installation;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// A whole run: articles are published while everything is broken again and again, then we count; then
/// the scenes.
final class Trial {

    private static final Duration MEMORY_OF_FEEDS = Duration.ofMinutes(3);
    private static final int A_FEW = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;
    private final Plan plan;
    private final Progress progress;
    private final Installation installation;

    Trial(Options options, Plan plan, Progress progress) {
        this.options = options;
        this.plan = plan;
        this.progress = progress;
        this.installation = new Installation(options.home());
    }

    /// @param folder where the stacks keep their data
    /// @param soFar hears what is known after the storm and after the scenes: a run that is cut short
    /// leaves a table
    void run(Path folder, Consumer<Outcome> soFar) throws Exception {
        SplittableGenerator random = options.random();
        Scenes scenes = new Scenes(progress::tell);
        Outcome outcome = storm(folder, random, scenes, soFar);
        if (plan.scenes()) {
            soFar.accept(outcome.with(scenes.played()));
            unprotected(folder, random, scenes);
            soFar.accept(outcome.with(scenes.played()));
        }
    }

    private Outcome storm(Path folder, SplittableGenerator random, Scenes scenes, Consumer<Outcome> soFar)
            throws Exception {
        try (Farm farm = new Farm(random.split(), plan.feeds(), MEMORY_OF_FEEDS)) {
            farm.addOddOnes();
            farm.addFailingOnes(plan.failing());
            Path sources = farm.writeSources(folder.resolve("sources.yaml"));
            progress.tell("starting the stack");
            try (RunningStack stack = RunningStack.start(installation, folder.resolve("data"), sources, Map.of());
                    EventReader reader = new EventReader(stack)) {
                progress.tell("ready; the first article");
                farm.publish(farm.names().getFirst());
                Pause.until(PATIENCE, () -> reader.articles() > 0);
                try (Guests guests = Guests.start(plan, farm, stack, reader, random.split())) {
                    progress.tell("the storm begins");
                    Map<String, String> errors = new ConcurrentHashMap<>();
                    List<Fault> faults = rage(farm, stack, reader, random, errors);
                    Outcome outcome = new Count(farm, stack, reader, guests, progress).after(faults, errors);
                    soFar.accept(outcome);
                    if (plan.scenes()) {
                        scenes.onShipped(new Stage(farm, stack, reader), guests.box());
                    }
                    return outcome;
                }
            }
        }
    }

    private List<Fault> rage(
            Farm farm, RunningStack stack, EventReader reader, SplittableGenerator random, Map<String, String> errors) {
        Storm storm = new Storm(
                stack,
                random.split(),
                new Storm.Signs(
                        until -> flowing(farm, reader, until), fault -> progress.tell(words(fault, farm, reader))));
        Instant begin = Instant.now();
        Thread healer = Thread.ofVirtual().start(() -> {
            // A server that hangs is found out after its time-out only, and coverage may be down when we
            // look.
            Instant half = begin.plus(plan.storm().dividedBy(2));
            while (Instant.now().isBefore(half)
                    || errors.size() < farm.failing().size() && Instant.now().isBefore(half.plus(PATIENCE))) {
                Pause.of(BETWEEN_LOOKS);
                errors.putAll(errors(stack));
            }
            farm.heal();
        });
        try (Publisher publisher = new Publisher(
                farm,
                random.split(),
                plan.traffic().textsASecond(),
                plan.traffic().texts(),
                reader::knows)) {
            List<Fault> faults = storm.rage(plan.strikes(), begin.plus(plan.storm()));
            Pause.until(
                    PATIENCE,
                    () -> publisher.done()
                            || Duration.between(begin, Instant.now())
                                            .compareTo(plan.storm().plus(PATIENCE))
                                    > 0);
            Pause.until(PATIENCE, () -> !healer.isAlive());
            return faults;
        }
    }

    // A few may be late for reasons of their own: their feeds fail.
    private static boolean flowing(Farm farm, EventReader reader, Instant until) {
        int owed = farm.ledger().articlesBefore(until);
        return reader.articles() >= owed - A_FEW;
    }

    private static Map<String, String> errors(RunningStack stack) {
        try {
            Map<String, String> errors = new HashMap<>(new Coverage(stack).errors());
            errors.keySet().removeIf(source -> !source.startsWith("failing-"));
            return errors;
        } catch (IOException away) {
            return Map.of();
        }
    }

    private static String words(Fault fault, Farm farm, EventReader reader) {
        return "%s %s, back after %s; %d published, %d seen"
                .formatted(
                        fault.part().word(),
                        fault.kind(),
                        fault.ready()
                                .map(time -> time.toMillis() / 1000.0 + " s")
                                .orElse("too long"),
                        farm.ledger().articles(),
                        reader.articles());
    }

    private void unprotected(Path folder, SplittableGenerator random, Scenes scenes) throws Exception {
        try (Farm farm = new Farm(random.split(), 1, MEMORY_OF_FEEDS)) {
            Path sources = farm.writeSources(folder.resolve("unprotected.yaml"));
            progress.tell("starting a stack without three protections");
            Path jar = Path.of(Trial.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (RunningStack stack = RunningStack.start(
                            installation, folder.resolve("unprotected"), sources, Scenes.unprotected(jar));
                    EventReader reader = new EventReader(stack)) {
                scenes.onUnprotected(new Stage(farm, stack, reader));
            }
        }
    }
}
