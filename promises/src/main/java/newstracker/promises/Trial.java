package newstracker.promises;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;
import newstracker.promises.farm.Farm;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Storm;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Recovery;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.reader.DatabaseReader;
import newstracker.promises.reader.EventReader;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.Installation;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// The storm: articles are published while everything is broken again and again; then we count.
final class Trial {

    private static final Duration MEMORY_OF_FEEDS = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Options options;
    private final Plan plan;
    private final Progress progress;

    Trial(Options options, Plan plan, Progress progress) {
        this.options = options;
        this.plan = plan;
        this.progress = progress;
    }

    Outcome run(Path folder) throws IOException, SQLException {
        SplittableGenerator random = options.random();
        try (Farm farm = new Farm(random.split(), plan.feeds(), MEMORY_OF_FEEDS)) {
            Path sources = farm.writeSources(folder.resolve("sources.yaml"));
            progress.tell("starting the stack");
            try (RunningStack stack = RunningStack.start(
                            new Installation(options.home()), folder.resolve("data"), sources, Map.of());
                    EventReader reader = new EventReader(stack)) {
                progress.tell("ready; the storm begins");
                List<Fault> faults = storm(farm, stack, reader, random);
                return count(farm, stack, reader, faults);
            }
        }
    }

    private List<Fault> storm(Farm farm, RunningStack stack, EventReader reader, SplittableGenerator random) {
        Storm storm = new Storm(stack, random.split(), fault -> progress.tell(words(fault, farm, reader)));
        try (Publisher publisher =
                new Publisher(farm, random.split(), plan.textsASecond(), plan.texts(), reader::knows)) {
            List<Fault> faults = storm.rage(plan.strikes(), Instant.now().plus(plan.storm()));
            Pause.until(plan.storm(), publisher::done);
            return faults;
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

    private Outcome count(Farm farm, RunningStack stack, EventReader reader, List<Fault> faults)
            throws IOException, SQLException {
        List<Owed> owed = farm.ledger().owed();
        Instant begin = Instant.now();
        boolean all = Pause.until(PATIENCE, () -> owed.stream()
                .allMatch(article -> reader.knows(article.last().amount())));
        progress.tell("%s after %d s"
                .formatted(
                        all ? "everything was told" : "not everything was told",
                        Duration.between(begin, Instant.now()).toSeconds()));
        DatabaseReader database = new DatabaseReader(stack);
        Verdict rows = Checker.state(owed, database.articles());
        progress.tell("database: " + rows.words());
        List<String> log = reader.again().stream().map(Told::id).toList();
        Pause.until(PATIENCE, () -> reader.told().size() >= log.size());
        Verdict told = Checker.sequence(
                "events", log, reader.told().stream().map(Told::id).toList());
        progress.tell("events: " + told.words());
        return new Outcome(
                owed.size(),
                farm.ledger().texts(),
                log.size(),
                faults,
                rows,
                told,
                new Recovery(owed, reader.seenAt()));
    }
}
