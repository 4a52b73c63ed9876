package newstracker.topic;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
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

    /// Creates what is missing; a topic that exists stays as it is. Waits a minute for a broker that is away.
    ///
    /// @param brokers `host:port`, several separated by commas
    /// @param replicas copies of each record: 1 on one machine, 3 on a cluster that survives the loss of a broker
    /// @throws IllegalStateException when the broker cannot be reached; the message names it
    public static void ensure(String brokers, short replicas, Topic... topics) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!ensured(brokers, replicas, deadline, topics)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while creating the topics", stopped);
        }
    }

    private static boolean ensured(String brokers, short replicas, long deadline, Topic... topics)
            throws InterruptedException {
        try (Admin admin = Admin.create(settings(brokers))) {
            for (Topic topic : missing(admin, topics)) {
                create(admin, topic, replicas);
            }
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

    private static List<Topic> missing(Admin admin, Topic... topics) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        return Stream.of(topics)
                .filter(topic -> !existing.contains(topic.word()))
                .toList();
    }

    private static void create(Admin admin, Topic topic, short replicas)
            throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic.definition(replicas))).all().get();
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
