package newstracker.api.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newstracker.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sends the original bytes on, with headers named as SmallRye names them.
@Singleton
class KafkaDeadLetters implements DeadLetters {

    private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);
    private static final int SECONDS_TO_WAIT = 35;
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private final String brokers;
    private KafkaProducer<byte[], byte[]> producer;

    KafkaDeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    @Override
    public synchronized void put(ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topic.MENTIONS_DEAD_LETTER.word(), record.key(), record.value());
        record.headers().forEach(header -> letter.headers().add(header));
        describe(letter.headers(), record, reason);
        send(letter, "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()));
        LOG.errorf(
                "Record %s-%d at offset %d went to %s: %s",
                record.topic(), record.partition(), record.offset(), Topic.MENTIONS_DEAD_LETTER.word(), reason);
    }

    private static void describe(Headers headers, ConsumerRecord<byte[], byte[]> record, String reason) {
        headers.add("dead-letter-reason", bytes(reason));
        headers.add("dead-letter-topic", bytes(record.topic()));
        headers.add("dead-letter-partition", bytes(Integer.toString(record.partition())));
        headers.add("dead-letter-offset", bytes(Long.toString(record.offset())));
    }

    // As long as the broker is away the record is neither read nor lost: the caller tries for ever.
    private void send(ProducerRecord<byte[], byte[]> letter, String origin) {
        while (true) {
            try {
                producer().send(letter).get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | TimeoutException away) {
                LOG.warnf(away, "Cannot put record %s into the dead letters yet; trying again", origin);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while writing a dead letter", stopped);
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            brokers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            30_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            10_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            LARGEST_RECORD),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
