package newstracker.api.letter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import newstracker.api.web.Problem;
import newstracker.topic.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The dead letters as they lie in Kafka: nothing of them is kept here.
@Singleton
class LetterBox {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final Duration PIECE = Duration.ofMillis(200);

    private final String brokers;

    LetterBox(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /// The newest, those last put aside first.
    List<LetterView> newest(int most) {
        List<LetterView> letters = ask(consumer -> read(consumer, most));
        letters.sort(Comparator.comparing(LetterView::at).reversed());
        return letters.stream().limit(most).toList();
    }

    long count() {
        return ask(consumer -> {
            List<TopicPartition> partitions = partitions(consumer);
            return sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions));
        });
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private <T> T ask(Function<KafkaConsumer<byte[], byte[]>, T> question) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "enable.auto.commit", "false",
                "default.api.timeout.ms", PATIENCE_MILLIS,
                "request.timeout.ms", PATIENCE_MILLIS);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return question.apply(consumer);
        } catch (KafkaException away) {
            throw Problem.busy("The broker cannot be reached now: " + away.getMessage());
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return Stream.of(Topic.ARTICLES_DEAD_LETTER, Topic.MENTIONS_DEAD_LETTER)
                .flatMap(topic -> consumer.partitionsFor(topic.word()).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private static List<LetterView> read(KafkaConsumer<byte[], byte[]> consumer, int most) {
        List<TopicPartition> partitions = partitions(consumer);
        Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        left.entrySet().removeIf(end -> end.getValue() <= begins.get(end.getKey()));
        consumer.assign(left.keySet());
        left.forEach((partition, end) -> consumer.seek(partition, Math.max(begins.get(partition), end - most)));
        List<LetterView> letters = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            consumer.poll(PIECE).forEach(record -> letters.add(LetterView.of(record)));
            left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
        return letters;
    }
}
