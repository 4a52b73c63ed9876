package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import newstracker.ingest.article.Intake;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.page.Pages;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.EventPublisher.NotPublishedException;
import newstracker.ingest.publish.Outbox;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.source.Source;
import org.jboss.logging.Logger;

/// The loop of this service: looks whose turn it is and reads each source in a virtual thread of its own.
public final class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    /// More sources than this wait for their turn in the database.
    private static final int MOST_AT_ONCE = 400;
    /// For fewer than this it is not worth asking the database.
    private static final int FEWEST_AT_ONCE = 100;

    private static final Duration BETWEEN_RENEWALS = SourceStore.LEASE.dividedBy(3);
    private static final Duration SOON = Duration.ofSeconds(3);
    /// A revision that is pending this long belongs to no poll that still runs.
    private static final Duration LOST = Duration.ofSeconds(75);

    private final SourceStore store;
    private final Outbox outbox;
    private final SourceSetup setup;
    private final Ledger ledger;
    private final Poll poll;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Boolean> running = new ConcurrentHashMap<>();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile Map<String, Source> sources = Map.of();
    private Instant lastRenewal = Instant.MIN;

    /// @param instance names this process among others that share the database
    public Poller(DataSource database, SafeHttp http, EventPublisher publisher, String instance, InstantSource clock) {
        this.store = new SourceStore(database, instance);
        this.outbox = new Outbox(database);
        this.setup = new SourceSetup(database);
        FeedSchedule schedule = new FeedSchedule(java.util.random.RandomGenerator.getDefault());
        Delivery delivery = new Delivery(new Intake(database), publisher, new Pages(http, database));
        this.ledger = new Ledger(store, publisher);
        this.poll = new Poll(new Look(http), delivery, ledger, schedule, clock);
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Makes this list the one that is read and tells everybody.
    public void configure(List<Source> list) throws SQLException {
        Instant now = clock.instant();
        setup.apply(list, now).forEach(source -> publisher.tell(source, now));
        sources = list.stream().collect(Collectors.toUnmodifiableMap(Source::id, source -> source));
        LOG.infof("reading %d sources", list.size());
    }

    /// Frees the sources that a process of that name was reading when it died: nobody waits for its leases to end.
    public void takeOver(String name) throws SQLException {
        store.takeOver(name);
    }

    /// Sends what a process that died left behind, before anything new is read.
    public void sendLeftovers() throws SQLException, NotPublishedException, InterruptedException {
        send(clock.instant().plus(Duration.ofDays(1)));
    }

    /// One round: never waits for a source.
    ///
    /// @return whether more sources may be due than could be started
    public boolean tick() throws SQLException {
        Instant now = clock.instant();
        if (Duration.between(lastRenewal, now).abs().compareTo(BETWEEN_RENEWALS) > 0) {
            lastRenewal = now;
            if (!running.isEmpty()) {
                store.renewLeases(now, List.copyOf(running.keySet()));
            }
            store.turnBack(now);
            if (sending.compareAndSet(false, true)) {
                polls.execute(() -> sendLost(now.minus(LOST)));
            }
        }
        int free = MOST_AT_ONCE - running.size();
        if (free < FEWEST_AT_ONCE) {
            return true;
        }
        List<Due> due = store.lease(now, free);
        due.forEach(this::start);
        return due.size() == free;
    }

    /// Lets the polls that have begun come to their end.
    public void stop(Duration patience) throws InterruptedException, SQLException {
        polls.shutdown();
        if (!polls.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            polls.shutdownNow();
        }
        ledger.stop();
        store.releaseAll();
    }

    // Beside the polls: a broker that is away must not keep sources from being read.
    private void sendLost(Instant before) {
        try {
            send(before);
        } catch (SQLException | NotPublishedException away) {
            LOG.warnf("revisions stay pending: %s", away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sending.set(false);
        }
    }

    private void send(Instant before) throws SQLException, NotPublishedException, InterruptedException {
        List<Pending> pending = outbox.pending(before);
        while (!pending.isEmpty()) {
            publisher.publish(pending);
            outbox.markSent(pending);
            LOG.infof("sent %d revisions that were pending", pending.size());
            pending = outbox.pending(before);
        }
    }

    private void start(Due due) {
        Source source = sources.get(due.id());
        if (source != null && running.putIfAbsent(due.id(), true) == null) {
            polls.execute(() -> run(source, due));
        }
    }

    // The outermost loop of one poll: whatever happens here must not end the others.
    private void run(Source source, Due due) {
        try {
            poll.run(source, due);
        } catch (SQLException | NotPublishedException away) {
            LOG.warnf("source %s is read again soon: %s", source.id(), away.getMessage());
            giveBack(due);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            LOG.errorf(defect, "reading source %s (%s) met a defect of this program", source.id(), source.url());
            fail(source, due, defect);
        } finally {
            running.remove(due.id());
        }
    }

    private void giveBack(Due due) {
        try {
            store.giveBack(due.id(), clock.instant().plus(SOON));
        } catch (SQLException away) {
            LOG.debugf("the lease of %s ends by itself: %s", due.id(), away.getMessage());
        }
    }

    private void fail(Source source, Due due, Throwable defect) {
        try {
            poll.failed(source, due, "reading it met a defect of this program: " + defect);
        } catch (SQLException away) {
            LOG.warnf("source %s is read again when its lease ends: %s", source.id(), away.getMessage());
        }
    }
}
