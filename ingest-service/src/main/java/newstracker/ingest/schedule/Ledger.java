package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import newstracker.event.SourceObserved;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.Pending;
import org.jboss.logging.Logger;

/// Results of polls that brought no article, written many at a time: most polls find nothing new, and a transaction
/// and a message of its own for each cost more than asking the source.
///
/// Nothing is lost when the process ends before they are written: the leases run out and the sources are asked again.
final class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SourceStore store;
    private final EventPublisher publisher;
    private final Map<String, Entry> entries = new HashMap<>();
    // A thread of its own: neither a slow database nor a broker that is away may hold up the polls.
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger").factory());

    private record Entry(Result result, SourceObserved told, Instant at) {}

    Ledger(SourceStore store, EventPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
        long pause = BETWEEN_WRITES.toMillis();
        writer.scheduleWithFixedDelay(this::write, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// A poll that brought articles is written at once, together with the mark that they were sent.
    void finish(Result result, SourceObserved told, Instant at, List<Pending> sent) throws SQLException {
        if (sent.isEmpty()) {
            note(new Entry(result, told, at));
        } else {
            store.finish(List.of(result), sent);
            publisher.tell(told, at);
        }
    }

    /// Writes the rest.
    void stop() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        write();
    }

    // The outermost loop of this thread: while the database is away, what was noted waits for it.
    private void write() {
        List<Entry> noted = noted();
        try {
            if (!noted.isEmpty()) {
                store.finish(noted.stream().map(Entry::result).toList(), List.of());
                noted.forEach(entry -> publisher.tell(entry.told(), entry.at()));
            }
        } catch (SQLException failed) {
            if (isRefused(failed)) {
                noted.forEach(this::writeAlone);
            } else {
                LOG.warnf("the results of %d polls wait for the database: %s", noted.size(), failed.getMessage());
                keep(noted);
            }
        } catch (RuntimeException defect) {
            LOG.error("writing the results of polls met a defect of this program", defect);
        }
    }

    // One that the database will never take must not keep the others waiting.
    private void writeAlone(Entry entry) {
        try {
            store.finish(List.of(entry.result()), List.of());
            publisher.tell(entry.told(), entry.at());
        } catch (SQLException failed) {
            if (isRefused(failed)) {
                LOG.errorf(
                        "the result of a poll of %s cannot be written: %s",
                        entry.result().id(), failed.getMessage());
            } else {
                keep(List.of(entry));
            }
        }
    }

    // Bad data, or data against a rule: SQLSTATE classes 22 and 23.
    private static boolean isRefused(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private synchronized void note(Entry entry) {
        entries.put(entry.result().id(), entry);
    }

    // Always in the same order, so that two instances cannot wait for each other.
    private synchronized List<Entry> noted() {
        List<Entry> noted = new ArrayList<>(entries.values());
        entries.clear();
        noted.sort(Comparator.comparing(entry -> entry.result().id()));
        return noted;
    }

    private synchronized void keep(List<Entry> unwritten) {
        unwritten.forEach(entry -> entries.putIfAbsent(entry.result().id(), entry));
    }
}
