package newstracker.extract.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import newstracker.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// All articles that stand on their topic now, each in its latest revision. Reads as a stranger: nobody's position
/// moves.
record ArticleTopic(String brokers) {

    private static final Duration PIECE = Duration.ofMillis(500);

    /// Where a record stands.
    private record Place(int partition, long offset) {}

    /// Twice through the topic: first to learn which record is the last of its key, then to read those. Texts are
    /// large, their places are not.
    void forEach(Consumer<byte[]> article) {
        Map<String, Place> last = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ARTICLES.word()).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            walk(consumer, ends, record -> last.put(record.key(), place(record)));
            Set<Place> wanted = new HashSet<>(last.values());
            walk(consumer, ends, record -> {
                // An empty record says that the article was taken away.
                if (record.value() != null && wanted.contains(place(record))) {
                    article.accept(record.value());
                }
            });
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "enable.auto.commit",
                "false",
                "default.api.timeout.ms",
                "30000",
                "max.partition.fetch.bytes",
                8 * 1024 * 1024);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void walk(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> visit) {
        consumer.seekToBeginning(ends.keySet());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(PIECE)) {
                // What came after the beginning belongs to the listener.
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    visit.accept(record);
                }
            }
        }
    }

    private static Place place(ConsumerRecord<String, byte[]> record) {
        return new Place(record.partition(), record.offset());
    }
}
