package newstracker.local.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newstracker.local.folder.Refusal;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The dead letters of a running stack.
final class Letters {

    private static final List<String> TOPICS = List.of("articles.dead-letter", "mentions.dead-letter");
    private static final Duration PIECE = Duration.ofMillis(200);
    private static final int SECONDS = 30;
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private final String brokers;

    Letters(String brokers) {
        this.brokers = brokers;
    }

    /// All that lie there now, the oldest first.
    ///
    /// @throws Refusal when the broker does not answer
    List<Letter> all() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers, "enable.auto.commit", "false", "default.api.timeout.ms", SECONDS * 1000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Letter> letters = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(PIECE).forEach(record -> letters.add(new Letter(record)));
            }
            letters.sort(Comparator.comparingLong(letter -> letter.record().timestamp()));
            return letters;
        } catch (KafkaException away) {
            throw new Refusal("The broker " + brokers + " does not answer: " + away.getMessage(), away);
        }
    }

    /// Sends the bytes once more to where they were meant for. They stay here too: reading twice changes nothing.
    void replay(List<Letter> letters) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "max.request.size",
                LARGEST_RECORD,
                "compression.type",
                "zstd");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Letter letter : letters) {
                ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(
                        letter.origin(), letter.record().key(), letter.record().value());
                letter.record().headers().forEach(header -> {
                    if (!header.key().startsWith("dead-letter-")) {
                        again.headers().add(header);
                    }
                });
                producer.send(again).get(SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            throw new Refusal("The broker " + brokers + " does not take the letters: " + away.getMessage(), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("stopped", stopped);
        }
    }
}
