package newstracker.api.intake;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.Draft;
import newstracker.event.EventFormat;
import newstracker.event.SourceObserved;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// Hands events to the listener as the broker would.
@Singleton
public class Desk {

    private static final String FORGET = """
            truncate withheld, report, ruling, review, moment, source, stale_spell, article, text_body, reading, claim, evidence,
                story_member, story_link, alias, event, subscription_history, attempt, delivery, lane, subscription
            """;

    private static final String INSTALL = """
            update installation set id = 'test', recording_since = clock_timestamp(), number = 0, at = clock_timestamp()
            """;

    private static final TopicPartition MENTIONS = new TopicPartition("mentions", 0);

    private final MentionListener listener;
    private final Database database;
    private final RecordedDeadLetters deadLetters;

    Desk(MentionListener listener, Database database, RecordedDeadLetters deadLetters) {
        this.listener = listener;
        this.database = database;
        this.deadLetters = deadLetters;
    }

    /// An empty timeline, as on the first day.
    public void clear() throws SQLException {
        deadLetters.clear();
        database.change(connection -> {
            Sql.change(connection, FORGET);
            return Sql.change(connection, INSTALL);
        });
    }

    /// One batch.
    public void publish(Draft... drafts) {
        send(Stream.of(drafts).map(Draft::event).map(EventFormat::write).toList());
    }

    /// As `tracker reextract --apply` sends it.
    public void reread(Draft draft) {
        ConsumerRecords<byte[], byte[]> batch = batch(List.of(EventFormat.write(draft.event())));
        batch.forEach(record -> record.headers().add(Asked.header()));
        listener.readMentions(batch);
    }

    public void send(String... records) {
        send(Stream.of(records)
                .map(record -> record.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private void send(List<byte[]> values) {
        listener.readMentions(batch(values));
    }

    public void observe(SourceObserved... observed) {
        listener.readSources(batch(Stream.of(observed).map(EventFormat::write).toList()));
    }

    public List<String> deadLetters() {
        return deadLetters.letters();
    }

    private static ConsumerRecords<byte[], byte[]> batch(List<byte[]> values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (byte[] value : values) {
            records.add(new ConsumerRecord<>("mentions", 0, records.size(), new byte[0], value));
        }
        return new ConsumerRecords<>(Map.of(MENTIONS, records), Map.of());
    }
}
