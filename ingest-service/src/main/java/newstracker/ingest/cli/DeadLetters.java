package newstracker.ingest.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import newstracker.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Takes letters that speak of certain articles out of the dead letters. Kafka can only delete the beginning of a
/// partition: what is worth keeping is sent to its end first. A letter that came twice by that does no harm.
final class DeadLetters {

    private static final Duration PIECE = Duration.ofMillis(200);
    private static final int SECONDS = 30;
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private final Map<String, Object> settings;
    private final List<String> articles;

    DeadLetters(String brokers, Collection<String> articles) {
        this.settings = Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "enable.auto.commit",
                "false",
                "max.request.size",
                LARGEST_RECORD,
                "compression.type",
                "zstd",
                "default.api.timeout.ms",
                SECONDS * 1_000);
        this.articles = List.copyOf(articles);
    }

    /// Answers how many were taken out.
    int forget() throws ExecutionException, TimeoutException, InterruptedException {
        int forgotten = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                Admin admin = Admin.create(settings)) {
            for (TopicPartition partition : partitions(consumer)) {
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                List<ConsumerRecord<byte[], byte[]>> letters = read(consumer, partition, end);
                List<ConsumerRecord<byte[], byte[]>> kept =
                        letters.stream().filter(letter -> !speaksOfThem(letter)).toList();
                if (kept.size() < letters.size()) {
                    append(producer, kept);
                    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end)))
                            .all()
                            .get(SECONDS, TimeUnit.SECONDS);
                    forgotten += letters.size() - kept.size();
                }
            }
        }
        return forgotten;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        Map<String, ?> existing = consumer.listTopics();
        return Stream.of(Topic.ARTICLES_DEAD_LETTER, Topic.MENTIONS_DEAD_LETTER)
                .map(Topic::word)
                .filter(existing::containsKey)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(PIECE).forEach(letters::add);
        }
        letters.removeIf(letter -> letter.offset() >= end);
        return letters;
    }

    // What is broken may name its article in its key, anywhere in its bytes, or not at all.
    private boolean speaksOfThem(ConsumerRecord<byte[], byte[]> letter) {
        String words = text(letter.key()) + " " + text(letter.value());
        return articles.stream().anyMatch(words::contains);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// As they were, with the time at which they came: they are not kept longer than others for it.
    private static void append(KafkaProducer<byte[], byte[]> producer, List<ConsumerRecord<byte[], byte[]>> letters)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> letter : letters) {
            sent.add(producer.send(new ProducerRecord<>(
                    letter.topic(),
                    letter.partition(),
                    letter.timestamp(),
                    letter.key(),
                    letter.value(),
                    letter.headers())));
        }
        for (Future<?> one : sent) {
            one.get(SECONDS, TimeUnit.SECONDS);
        }
    }
}
