package newstracker.promises.removed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A topic, for a scene in which records come again or come broken.
record Topic(String broker, String name) {

    /// A record that can be sent again to where it was.
    record Letter(int partition, byte[] key, byte[] value, Headers headers) {}

    /// All records until now whose value holds these bytes.
    List<Letter> holding(byte[] words) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "enable.auto.commit", "false");
        List<Letter> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(part -> new TopicPartition(name, part.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // The latest are what a scene asks for.
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 200)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() != null && contains(record.value(), words)) {
                        found.add(new Letter(record.partition(), record.key(), record.value(), record.headers()));
                    }
                }
            }
        }
        return found;
    }

    void send(List<Letter> letters) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Letter letter : letters) {
                producer.send(new ProducerRecord<>(
                                name, letter.partition(), null, letter.key(), letter.value(), letter.headers()))
                        .get(30, TimeUnit.SECONDS);
            }
        }
    }

    /// The same bytes on every partition.
    void sendEverywhere(byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int partitions = producer.partitionsFor(name).size();
            for (int partition = 0; partition < partitions; partition++) {
                producer.send(new ProducerRecord<>(name, partition, new byte[] {'p'}, value))
                        .get(30, TimeUnit.SECONDS);
            }
        }
    }

    // Bytes as letters of one byte each: what is sought is plain ASCII.
    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, ISO_8859_1).contains(new String(part, ISO_8859_1));
    }
}
