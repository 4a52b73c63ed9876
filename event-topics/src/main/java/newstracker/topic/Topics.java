package newstracker.topic;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes sure that the topics a service needs exist before it starts to read and write.
public final class Topics {

    private static final System.Logger LOG = System.getLogger(Topics.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 1_000;

    /// Short, so that a broker that comes back is found soon.
    private static final Map<String, Object> TIMES =
            Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000, "retry.backoff.max.ms", 500);

    private Topics() {}

    /// Creates what is missing; one that exists gets the settings of today. Waits a minute for a broker that is
    /// away.
    ///
    /// @param brokers `host:port`, several separated by commas
    /// @param replicas copies of each record: 1 on one machine, 3 on a cluster that survives the loss of a broker
    /// @throws IllegalStateException when the broker cannot be reached; the message names it
    public static void ensure(String brokers, short replicas, Topic... topics) {
        ensure(brokers, replicas, Retention.FOREVER, topics);
    }

    /// The same, with an end to how long the texts of articles are kept.
    public static void ensure(String brokers, short replicas, Retention retention, Topic... topics) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            List<NewTopic> wanted = Stream.of(topics)
                    .map(topic -> topic.definition(replicas, retention))
                    .toList();
            while (!ensured(brokers, deadline, wanted)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while creating the topics", stopped);
        }
    }

    private static boolean ensured(String brokers, long deadline, List<NewTopic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(settings(brokers))) {
            Set<String> existing = admin.listTopics().names().get();
            for (NewTopic topic : topics) {
                if (!existing.contains(topic.name())) {
                    create(admin, topic);
                }
            }
            settle(
                    admin,
                    topics.stream()
                            .filter(topic -> existing.contains(topic.name()))
                            .toList());
            return true;
        } catch (ExecutionException | KafkaException away) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("cannot create the topics at the Kafka broker " + brokers, away);
            }
            LOG.log(Level.WARNING, "waiting for the Kafka broker " + brokers + " to create topics: " + reason(away));
            return false;
        }
    }

    private static Map<String, Object> settings(String brokers) {
        Map<String, Object> settings = new HashMap<>(TIMES);
        settings.put("bootstrap.servers", brokers);
        return settings;
    }

    private static void settle(Admin admin, List<NewTopic> topics) throws InterruptedException, ExecutionException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (NewTopic topic : topics) {
            List<AlterConfigOp> settings = topic.configs().entrySet().stream()
                    .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                    .toList();
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
        }
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            // Another instance was faster: what we wanted is there.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private static String reason(Exception away) {
        return away.getCause() == null ? away.getMessage() : away.getCause().getMessage();
    }
}
