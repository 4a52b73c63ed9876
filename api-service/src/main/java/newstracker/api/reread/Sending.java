package newstracker.api.reread;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newstracker.api.intake.Asked;
import newstracker.event.MentionsExtracted;
import newstracker.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends what differs the way that all mentions take: one writer records them, in one order with the news.
final class Sending implements AutoCloseable {

    private static final String READER = "api-service";
    private static final int SECONDS = 35;
    private static final int MOST_ON_THE_WAY = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> onTheWay = new java.util.ArrayList<>();
    private final Map<TopicPartition, Long> reached = new HashMap<>();

    Sending(String brokers) {
        this.brokers = brokers;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "compression.type",
                "zstd",
                "max.request.size",
                8 * 1024 * 1024,
                "delivery.timeout.ms",
                30_000,
                "request.timeout.ms",
                10_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void send(MentionsExtracted event, byte[] bytes) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.MENTIONS.word(), event.article().id().value(), bytes);
        attribute(record, "ce_specversion", "1.0");
        attribute(record, "ce_id", UUID.randomUUID().toString());
        attribute(record, "ce_source", "urn:newstracker:reextract");
        attribute(record, "ce_type", MentionsExtracted.TYPE);
        attribute(record, "ce_time", Instant.now().toString());
        attribute(record, "content-type", "application/json");
        record.headers().add(Asked.header());
        onTheWay.add(producer.send(record));
        if (onTheWay.size() >= MOST_ON_THE_WAY) {
            arrive();
        }
    }

    private static void attribute(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void arrive() {
        for (Future<RecordMetadata> sent : onTheWay) {
            try {
                RecordMetadata place = sent.get(SECONDS, TimeUnit.SECONDS);
                reached.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
            } catch (ExecutionException | TimeoutException failed) {
                throw new KafkaException("the broker does not take what differs", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new KafkaException("stopped", stopped);
            }
        }
        onTheWay.clear();
    }

    /// Whether everything that was sent has been recorded, after a while of waiting.
    boolean recorded() {
        arrive();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            while (!read(admin)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (ExecutionException failed) {
            throw new KafkaException("the broker does not say what was read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean read(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> positions = admin.listConsumerGroupOffsets(READER)
                .partitionsToOffsetAndMetadata()
                .get();
        return reached.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = positions.get(end.getKey());
            return position != null && position.offset() >= end.getValue();
        });
    }

    @Override
    public void close() {
        producer.close(PAUSE);
    }
}
