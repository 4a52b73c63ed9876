package newstracker.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newstracker.event.ArticlePublished;
import newstracker.event.EventFormat;
import newstracker.event.SourceObserved;
import newstracker.topic.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes events to Kafka as CloudEvents in binary mode and waits until all replicas have them.
public final class EventPublisher implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventPublisher.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(35);
    private static final String ORIGIN = "/news-tracker/ingest";

    private final Producer<String, byte[]> producer;

    /// Kafka did not take an event. It stays pending and is sent again: nothing is lost.
    public static final class NotPublishedException extends Exception {

        private static final long serialVersionUID = 1L;

        NotPublishedException(Throwable cause) {
            super("Kafka did not take the events in time; they stay pending and are sent again", cause);
        }
    }

    /// @param brokers `host:port`, several separated by commas
    public EventPublisher(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry("bootstrap.servers", brokers),
                        Map.entry("client.id", "ingest-service"),
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", true),
                        Map.entry("compression.type", "zstd"),
                        Map.entry("linger.ms", 5),
                        Map.entry("batch.size", 128 * 1024),
                        Map.entry("buffer.memory", 32L * 1024 * 1024),
                        Map.entry("max.request.size", 8 * 1024 * 1024),
                        Map.entry("request.timeout.ms", 10_000),
                        Map.entry("delivery.timeout.ms", 30_000),
                        Map.entry("max.block.ms", 30_000),
                        Map.entry("metadata.max.age.ms", 60_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Returns when Kafka has every one of them.
    public void publish(List<Pending> articles) throws NotPublishedException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        try {
            for (Pending pending : articles) {
                ProducerRecord<String, byte[]> event =
                        new ProducerRecord<>(Topic.ARTICLES.word(), pending.article(), pending.event());
                describe(event, pending.article() + "-" + pending.revision(), ArticlePublished.TYPE);
                sent.add(producer.send(event));
            }
            for (int at = 0; at < sent.size(); at++) {
                await(sent.get(at), articles.get(at));
            }
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw new NotPublishedException(failed);
        }
    }

    // What is too large for Kafka is so for ever: to send it again would hold up all that waits behind it.
    private static void await(Future<?> sent, Pending pending)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            sent.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof RecordTooLargeException)) {
                throw failed;
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "article {0}, revision {1}, is given up: its {2} bytes are more than an event may have",
                    pending.article(),
                    pending.revision(),
                    pending.event().length);
        }
    }

    /// Tells how a source stands. Not waited for: the next poll tells it again.
    public void tell(SourceObserved source, Instant now) {
        String id = source.definition().ref().id();
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(Topic.SOURCES.word(), id, EventFormat.write(source));
        describe(event, id + "-" + now, SourceObserved.TYPE);
        try {
            producer.send(event);
        } catch (KafkaException unsent) {
            // The state is stored and told again after the next poll.
            LOG.log(System.Logger.Level.WARNING, "the state of source {0} was not published", id);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static void describe(ProducerRecord<String, byte[]> event, String id, String type) {
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id);
        header(event, "ce_type", type);
        header(event, "ce_source", ORIGIN);
        header(event, "ce_time", Instant.now().toString());
        header(event, "content-type", "application/json");
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
