package newstracker.local;

import java.time.Duration;
import java.util.List;
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

/// Everything on one machine, started in the order database, broker, services.
final class Stack {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunOptions options;
    private final DataFolder folder;
    private final Children children;
    private final Progress progress;
    private final Installation installation = Installation.here();

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
        Secrets secrets = new Secrets(folder);
        Database database = new Database(folder, secrets, Port.free());
        Broker broker = new Broker(folder, Port.free(), Port.free());
        List<Instance> instances =
                Stream.of(Service.values()).flatMap(this::instances).toList();
        Settings settings = new Settings(options, broker, database, secrets);
        List<Command> commands = instances.stream()
                .map(each -> each.command(installation, settings.of(each.service())))
                .toList();

        progress.tell("Starting PostgreSQL and Kafka (data: " + folder.path() + ")");
        Child postgres = children.start(shown(database.prepare()));
        Child kafka = children.start(shown(broker.prepare()));
        await(postgres, database::ready);
        database.ensureRoles();
        progress.tell("database  " + database.url().replaceFirst("\\?.*", ""));
        await(kafka, broker::ready);
        progress.tell("broker    " + broker.address());

        List<Child> services =
                children.startTogether(commands.stream().map(this::shown).toList());
        awaitServices(instances, services);
        children.lookAfter();
        return new Addresses(instances, broker.address(), database.url());
    }

    private Stream<Instance> instances(Service service) {
        return IntStream.rangeClosed(1, options.instancesOf(service)).mapToObj(number -> switch (service) {
            case API ->
                new Instance(
                        service,
                        number,
                        options.listen().address(),
                        number == 1 ? options.listen().port() : Port.free());
            case INGEST, EXTRACT -> new Instance(service, number, "127.0.0.1", Port.free());
        });
    }

    private void awaitServices(List<Instance> instances, List<Child> services) {
        try (Readiness readiness = new Readiness()) {
            for (int at = 0; at < services.size(); at++) {
                Instance instance = instances.get(at);
                await(services.get(at), () -> allAlive(services) && readiness.of(instance));
                progress.tell("%-9s %s".formatted(instance.name(), instance.url()));
            }
        }
    }

    // The others must not be waited for when one has refused its settings.
    private static boolean allAlive(List<Child> services) {
        services.stream().filter(service -> !service.alive()).findFirst().ifPresent(dead -> {
            throw dead.diedAtStart();
        });
        return true;
    }

    private void await(Child child, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.alive()) {
                throw child.diedAtStart();
            }
            if (System.nanoTime() > deadline) {
                throw child.notReady(PATIENCE);
            }
            Pause.brief();
        }
    }

    private Command shown(Command command) {
        if (options.verbose()) {
            progress.tell(String.join(" ", command.words()));
        }
        return command;
    }
}
