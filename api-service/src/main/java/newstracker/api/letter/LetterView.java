package newstracker.api.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that a service put aside. `bytes` is its size, `text` its beginning; `./tracker dead-letters show`
/// prints all of it.
record LetterView(String id, String topic, Instant at, String reason, Optional<String> key, int bytes, String text) {

    static final String SUFFIX = ".dead-letter";

    private static final int SHOWN = 1_000;
    private static final String NO_REASON = "(no reason)";

    static LetterView of(ConsumerRecord<byte[], byte[]> record) {
        String origin = record.topic().replace(SUFFIX, "");
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new LetterView(
                "%s-%d@%d".formatted(origin, record.partition(), record.offset()),
                origin,
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.headers().lastHeader("dead-letter-reason"))
                        .map(header -> text(header.value(), SHOWN))
                        .orElse(NO_REASON),
                Optional.ofNullable(record.key()).map(key -> text(key, SHOWN)),
                value.length,
                text(value, SHOWN));
    }

    // A character that is cut in two, or never was one, shows as the sign for that.
    private static String text(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8);
    }
}
