package newstracker.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes sure that the topics a service needs exist before it starts to read and write.
public final class Topics {

    private static final int SECONDS_TO_WAIT = 30;

    private Topics() {}

    /// Creates what is missing; a topic that exists stays as it is.
    ///
    /// @param brokers `host:port`, several separated by commas
    /// @param replicas copies of each record: 1 on one machine, 3 on a cluster that survives the loss of a broker
    /// @throws IllegalStateException when the broker cannot be reached; the message names it
    public static void ensure(String brokers, short replicas, Topic... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (Topic topic : missing(admin, topics)) {
                create(admin, topic, replicas);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("cannot create the topics at the Kafka broker " + brokers, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while creating the topics", stopped);
        }
    }

    private static List<Topic> missing(Admin admin, Topic... topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> existing = admin.listTopics().names().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        return Stream.of(topics)
                .filter(topic -> !existing.contains(topic.word()))
                .toList();
    }

    private static void create(Admin admin, Topic topic, short replicas)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic.definition(replicas))).all().get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            // Another instance was faster: what we wanted is there.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
