package newstracker.local;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newstracker.local.broker.Broker;
import newstracker.local.database.Database;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Secrets;
import newstracker.local.process.Child;
import newstracker.local.process.Children;
import newstracker.local.process.Command;
import newstracker.local.process.Port;
import newstracker.local.service.Installation;
import newstracker.local.service.Instance;
import newstracker.local.service.Readiness;
import newstracker.local.service.Service;
import newstracker.local.version.Migrations;
import newstracker.local.version.Upgrade;

/// Everything on one machine, started in the order database, broker, services.
final class Stack {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunOptions options;
    private final DataFolder folder;
    private final Children children;
    private final Progress progress;
    private final Installation installation = Installation.here();
    private final Map<String, Child> started = new LinkedHashMap<>();

    Stack(RunOptions options, DataFolder folder, Children children, Progress progress) {
        this.options = options;
        this.folder = folder;
        this.children = children;
        this.progress = progress;
    }

    /// Returns when every service says that it is ready.
    ///
    /// @throws Refusal when one of them cannot start
    Addresses start() {
        Upgrade upgrade = new Upgrade(folder, Migrations.installed(installation));
        upgrade.prepare(progress::tell);
        Secrets secrets = new Secrets(folder);
        Database database = new Database(folder, secrets, Port.free());
        Broker broker = new Broker(folder, Port.free(), Port.free());
        List<Instance> instances =
                Stream.of(Service.values()).flatMap(this::instances).toList();
        Settings settings = new Settings(options, broker, database, secrets);
        Map<Service, List<Command>> commands = instances.stream()
                .collect(groupingBy(
                        Instance::service,
                        mapping(each -> shown(each.command(installation, settings.of(each.service()))), toList())));

        progress.tell("Starting PostgreSQL and Kafka (data: " + folder.path() + ")");
        Child postgres = start(database.prepare());
        Child kafka = start(broker.prepare());
        // It waits for both by itself, and the person who wrote the list of sources learns early what is wrong with it.
        startTogether(commands.getOrDefault(Service.INGEST, List.of()));
        await(postgres, database::ready);
        database.ensureRoles();
        progress.tell("database  " + database.url().replaceFirst("\\?.*", ""));
        await(kafka, broker::ready);
        progress.tell("broker    " + broker.address());

        startTogether(Stream.of(Service.EXTRACT, Service.API)
                .flatMap(service -> commands.getOrDefault(service, List.of()).stream())
                .toList());
        awaitServices(instances);
        upgrade.done();
        children.lookAfter();
        return new Addresses(instances, broker.address(), database.url());
    }

    private Child start(Command command) {
        return startTogether(List.of(shown(command))).getFirst();
    }

    private List<Child> startTogether(List<Command> commands) {
        List<Child> group = children.startTogether(commands);
        group.forEach(child -> started.put(child.name(), child));
        return group;
    }

    private Stream<Instance> instances(Service service) {
        return IntStream.rangeClosed(1, options.instancesOf(service)).mapToObj(number -> switch (service) {
            case API ->
                new Instance(
                        service,
                        number,
                        options.listen().address(),
                        number == 1 ? options.listen().port() : Port.free());
            case INGEST -> new Instance(service, number, "127.0.0.1", number == 1 ? portForHubs() : Port.free());
            case EXTRACT -> new Instance(service, number, "127.0.0.1", Port.free());
        });
    }

    /// A proxy that lets hubs in must know the port beforehand.
    private int portForHubs() {
        return options.news().callback().isPresent() ? options.listen().port() + 1 : Port.free();
    }

    private void awaitServices(List<Instance> instances) {
        try (Readiness readiness = new Readiness()) {
            for (Instance instance : instances) {
                await(started.get(instance.name()), () -> readiness.of(instance));
                progress.tell("%-9s %s".formatted(instance.name(), instance.url()));
            }
        }
    }

    private void await(Child child, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            requireAllAlive();
            if (System.nanoTime() > deadline) {
                throw child.notReady(PATIENCE);
            }
            Pause.brief();
        }
    }

    // One that has refused its settings ends the waiting for the others.
    private void requireAllAlive() {
        started.values().stream().filter(child -> !child.alive()).findFirst().ifPresent(dead -> {
            throw dead.diedAtStart();
        });
    }

    private Command shown(Command command) {
        if (options.verbose()) {
            progress.tell(String.join(" ", command.words()));
        }
        return command;
    }
}
