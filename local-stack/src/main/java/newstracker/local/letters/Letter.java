package newstracker.local.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.local.folder.Refusal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// A record that a service could not read or record: the bytes as they came, and why.
record Letter(ConsumerRecord<byte[], byte[]> record) {

    private static final String SUFFIX = ".dead-letter";
    private static final int LINE = 160;

    /// Where a letter lies; people write it as `mentions-3@17`.
    record Place(String topic, int partition, long offset) {

        private static final Pattern FORM = Pattern.compile("(articles|mentions)-(\\d{1,5})@(\\d{1,18})");

        static Place read(String id) {
            Matcher form = FORM.matcher(id);
            if (!form.matches()) {
                throw new Refusal("'" + id + "' names no dead letter; `tracker dead-letters list` shows names such as"
                        + " mentions-3@17.");
            }
            return new Place(form.group(1) + SUFFIX, Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)));
        }
    }

    String id() {
        return "%s-%d@%d".formatted(record.topic().replace(SUFFIX, ""), record.partition(), record.offset());
    }

    /// The topic that it was meant for.
    String origin() {
        return header("dead-letter-topic").orElse(record.topic().replace(SUFFIX, ""));
    }

    boolean liesAt(Place place) {
        return record.topic().equals(place.topic())
                && record.partition() == place.partition()
                && record.offset() == place.offset();
    }

    String line() {
        String reason = header("dead-letter-reason").orElse("(no reason)").replaceAll("\\s+", " ");
        return "%-20s %s %8d bytes  %s"
                .formatted(
                        id(),
                        Instant.ofEpochMilli(record.timestamp()),
                        size(),
                        reason.length() > LINE ? reason.substring(0, LINE) + "…" : reason);
    }

    /// Everything about it, the bytes last.
    String whole() {
        StringBuilder text = new StringBuilder(line()).append('\n');
        for (Header header : record.headers()) {
            text.append("  ")
                    .append(header.key())
                    .append(": ")
                    .append(text(header.value()))
                    .append('\n');
        }
        return text.append("  key: ")
                .append(text(record.key()))
                .append("\n\n")
                .append(text(record.value()))
                .toString();
    }

    private int size() {
        return record.value() == null ? 0 : record.value().length;
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> text(header.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "(none)" : new String(bytes, StandardCharsets.UTF_8);
    }
}
