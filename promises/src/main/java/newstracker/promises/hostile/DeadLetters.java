package newstracker.promises.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Verdict;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the services have put aside.
public final class DeadLetters {

    private static final List<String> TOPICS = List.of("articles.dead-letter", "mentions.dead-letter");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String broker;

    public DeadLetters(String broker) {
        this.broker = broker;
    }

    /// Waits until all of these are there; those that are not are lost.
    public Verdict of(List<String> sent) {
        Set<String> found = new HashSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "enable.auto.commit", "false");
        Instant deadline = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!found.containsAll(sent) && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(500))) {
                    found.add(letter.key() == null ? "" : new String(letter.key(), UTF_8));
                }
            }
        }
        return Checker.atLeastOnce("dead letter", sent, found);
    }
}
