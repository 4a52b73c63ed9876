package newstracker.benchmark.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import newstracker.benchmark.stack.Until;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The limit: a record of the size of an article from a producer to a consumer, acknowledged, nothing in between.
public final class KafkaPeer {

    private static final int BYTES = 1_500;

    private KafkaPeer() {}

    /// In milliseconds, of the second half.
    public static List<Double> latencies(String broker, int aSecond, int seconds) {
        String topic = "bench-" + UUID.randomUUID();
        create(broker, topic);
        TopicPartition partition = new TopicPartition(topic, 0);
        List<Double> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Thread sender = Thread.ofPlatform().start(() -> send(broker, topic, aSecond, seconds));
            boolean ended = false;
            while (found.size() < aSecond * seconds && !ended) {
                ConsumerRecords<byte[], byte[]> came = consumer.poll(Duration.ofSeconds(3));
                came.forEach(each -> found.add((double) (System.currentTimeMillis() - each.timestamp())));
                ended = came.isEmpty() && !sender.isAlive();
            }
        }
        return found.subList(found.size() / 2, found.size());
    }

    private static void create(String broker, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the topic was not made", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static void send(String broker, String topic, int aSecond, int seconds) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int second = 0; second < seconds; second++) {
                for (int one = 0; one < aSecond; one++) {
                    producer.send(new ProducerRecord<>(topic, new byte[BYTES]));
                }
                Until.passed(Duration.ofSeconds(1));
            }
        }
    }
}
