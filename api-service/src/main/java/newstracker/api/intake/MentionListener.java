package newstracker.api.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newstracker.api.coverage.SourceStore;
import newstracker.api.journal.Journal;
import newstracker.api.recording.ArticleRecorder;
import newstracker.api.recording.ArticleRecorder.Arrival;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.MentionsExtracted;
import newstracker.event.SourceObserved;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// The way in: what was extracted becomes timeline, what was observed of sources becomes coverage. A
/// batch is one transaction; a record that nobody can record goes to the dead letters alone.
@Singleton
class MentionListener {

    private static final Logger LOG = Logger.getLogger(MentionListener.class);

    private final Journal journal;
    private final ArticleRecorder recorder;
    private final SourceStore sources;
    private final DeadLetters deadLetters;

    MentionListener(Journal journal, ArticleRecorder recorder, SourceStore sources, DeadLetters deadLetters) {
        this.journal = journal;
        this.recorder = recorder;
        this.sources = sources;
        this.deadLetters = deadLetters;
    }

    /// A record and what it says.
    private record Arrived(ConsumerRecord<byte[], byte[]> record, MentionsExtracted event) {

        Arrival arrival() {
            return new Arrival(event, Asked.of(record));
        }
    }

    @Incoming("mentions")
    @Blocking
    void readMentions(ConsumerRecords<byte[], byte[]> batch) {
        List<Arrived> arrived = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            if (record.value() == null) {
                // The mark of an article that was taken away.
                continue;
            }
            try {
                arrived.add(new Arrived(record, EventFormat.read(bytes(record), MentionsExtracted.class)));
            } catch (MalformedEventException malformed) {
                deadLetters.put(record, malformed.getMessage());
            }
        }
        // Positions follow publication as far as one batch goes. The sort is stable: revisions keep
        // their order.
        arrived.sort(
                Comparator.comparing(one -> one.event().article().published().at()));
        record(arrived);
    }

    private void record(List<Arrived> batch) {
        try {
            write(batch, "a batch of " + batch.size());
        } catch (SQLException | RuntimeException guilty) {
            // Somebody in this batch is guilty: each for himself.
            LOG.warnf(
                    "A batch of %d cannot be recorded (%s); going record by record", batch.size(), guilty.getMessage());
            batch.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Arrived arrived) {
        try {
            write(List.of(arrived), arrived.event().article().id().value());
        } catch (SQLException | RuntimeException guilty) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("stopped while recording", guilty);
            }
            deadLetters.put(arrived.record(), "cannot be recorded: " + guilty.getMessage());
        }
    }

    private void write(List<Arrived> batch, String what) throws SQLException {
        List<Arrival> arrivals = batch.stream().map(Arrived::arrival).toList();
        Persistence.untilItWorks(what, () -> journal.write(writing -> recorder.record(writing, arrivals)));
    }

    /// Coverage is replaced by the next observation: a record that cannot be read is named in the log
    /// and passed over.
    @Incoming("sources")
    @Blocking
    void readSources(ConsumerRecords<byte[], byte[]> batch) {
        List<SourceObserved> observed = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            try {
                observed.add(EventFormat.read(bytes(record), SourceObserved.class));
            } catch (MalformedEventException malformed) {
                LOG.errorf(
                        "Passed over %s-%d at offset %d: %s",
                        record.topic(), record.partition(), record.offset(), malformed.getMessage());
            }
        }
        if (!observe(observed)) {
            observed.forEach(one -> observe(List.of(one)));
        }
    }

    private boolean observe(List<SourceObserved> observed) {
        try {
            Persistence.untilItWorks("a batch of sources", () -> sources.observe(observed));
            return true;
        } catch (SQLException unusable) {
            LOG.errorf("%d sources cannot be recorded: %s", observed.size(), unusable.getMessage());
            return false;
        }
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }
}
