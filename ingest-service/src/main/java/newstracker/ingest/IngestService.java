package newstracker.ingest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.hub.Subscriber;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.OldTexts;
import newstracker.ingest.schedule.Poller;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceList;
import newstracker.ingest.source.SourcesFaultException;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import newstracker.topic.Retention;
import newstracker.topic.Topic;
import newstracker.topic.Topics;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/// The whole of ingest-service: waits for database and broker, then reads what is due, until it is told to stop.
@Singleton
class IngestService {

    private static final Logger LOG = Logger.getLogger(IngestService.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);
    private static final Duration WHILE_MORE_ARE_DUE = Duration.ofMillis(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MISCONFIGURED = 2;

    private final IngestConfig config;
    private final DataSource database;
    private final Flyway flyway;
    private final String brokers;
    private volatile boolean stopping;
    private volatile boolean reading;
    private Thread loop;

    IngestService(
            IngestConfig config,
            DataSource database,
            Flyway flyway,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.config = config;
        this.database = database;
        this.flyway = flyway;
        this.brokers = brokers;
    }

    /// Whether sources are being read: database and broker were there and the list was understood.
    boolean isReading() {
        return reading;
    }

    void start(@Observes StartupEvent started) {
        SourceList list = new SourceList(config.sources().map(Path::of), config.samples());
        try {
            List<Source> sources = list.read();
            Retention.of(config.retainText());
            AddressGuard guard = new AddressGuard(config.allowHosts().orElse(List.of()));
            Optional<Address> callback = CallbackUrl.of(config);
            loop = Thread.ofPlatform().name("poller").start(() -> run(list, sources, guard, callback));
        } catch (SourcesFaultException | IllegalArgumentException misconfigured) {
            LOG.error(misconfigured.getMessage());
            Quarkus.asyncExit(MISCONFIGURED);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (loop != null) {
            loop.interrupt();
            loop.join(PATIENCE.plusSeconds(4));
        }
    }

    private void run(SourceList list, List<Source> sources, AddressGuard guard, Optional<Address> callback) {
        // Not the name alone: a process that was frozen must not speak for the one that took its place.
        String instance = leaseName().orElse("") + UUID.randomUUID();
        try (SafeHttp http = new SafeHttp(guard, config.contact());
                EventPublisher publisher = publisher();
                Subscriber hubs = new Subscriber(database, http, callback, InstantSource.system())) {
            Poller poller = new Poller(database, http, publisher, instance, InstantSource.system());
            prepare(poller, sources, hubs);
            readUntilStopped(poller, new ListWatch(list, config.sources().map(Path::of)));
        } catch (InterruptedException stopped) {
            LOG.debug("stopped before reading began");
        } catch (IOException unclosed) {
            LOG.warn("the HTTP client did not close", unclosed);
        } finally {
            reading = false;
        }
    }

    private Optional<String> leaseName() {
        return config.instance().filter(name -> !name.isBlank()).map(name -> name + "/");
    }

    // The name of the broker may not resolve yet while the network is being set up.
    private EventPublisher publisher() throws InterruptedException {
        while (true) {
            try {
                return new EventPublisher(brokers);
            } catch (KafkaException unresolved) {
                LOG.warnf("waiting for the broker %s: %s", brokers, unresolved.getMessage());
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    private void prepare(Poller poller, List<Source> sources, Subscriber hubs) throws InterruptedException {
        Attempts attempts = new Attempts(BETWEEN_ATTEMPTS);
        attempts.untilDone("the database", flyway::migrate);
        attempts.untilDone(
                "the broker",
                () -> Topics.ensure(
                        brokers,
                        config.topicReplicas(),
                        Retention.of(config.retainText()),
                        Topic.ARTICLES,
                        Topic.SOURCES));
        attempts.untilDone("leases", () -> {
            if (leaseName().isPresent()) {
                poller.takeOver(leaseName().get());
            }
        });
        attempts.untilDone("pending articles", poller::sendLeftovers);
        attempts.untilDone("the list of sources", () -> poller.configure(sources));
        attempts.untilDone("the subscriptions at hubs", hubs::start);
        reading = true;
    }

    private void readUntilStopped(Poller poller, ListWatch watch) {
        OldTexts oldTexts = new OldTexts(database, Retention.of(config.retainText()));
        while (!stopping) {
            try {
                for (List<Source> changed : watch.changed().stream().toList()) {
                    poller.configure(changed);
                }
                oldTexts.eraseDaily(Instant.now());
                Thread.sleep(poller.tick() ? WHILE_MORE_ARE_DUE : BETWEEN_ROUNDS);
            } catch (SQLException away) {
                LOG.warnf("waiting: %s", away.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException defect) {
                // The outermost loop: a defect in one round must not end the reading of all sources.
                LOG.error("a round of polls met a defect of this program", defect);
                pause();
            }
        }
        finish(poller);
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    private static void finish(Poller poller) {
        try {
            poller.stop(PATIENCE);
        } catch (SQLException | InterruptedException unfinished) {
            LOG.warnf("leases end by themselves: %s", unfinished.getMessage());
        }
    }
}
