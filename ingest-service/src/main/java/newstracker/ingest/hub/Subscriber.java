package newstracker.ingest.hub;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import newstracker.ingest.fetch.Receipt;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;
import org.jboss.logging.Logger;

/// Keeps a subscription at the hub of each source that names one: asks, renews before the lease ends, gives up what is
/// no longer wanted. Does nothing without an address at which hubs reach us.
public final class Subscriber implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 10;

    private final SubscriptionStore store;
    private final SafeHttp http;
    private final Optional<String> base;
    private final InstantSource clock;
    private final Thread loop = Thread.ofVirtual().name("hubs").unstarted(this::run);

    /// @param callback where hubs reach this service
    public Subscriber(DataSource database, SafeHttp http, Optional<Address> callback, InstantSource clock) {
        this.store = new SubscriptionStore(database);
        this.http = http;
        this.base = callback.map(address -> address.toString().replaceFirst("/+$", ""));
        this.clock = clock;
    }

    public void start() throws SQLException {
        if (base.isPresent()) {
            loop.start();
        } else {
            store.trustNobody();
        }
    }

    @Override
    public void close() {
        loop.interrupt();
    }

    /// One look at all subscriptions; returns when every hub whose turn it was has answered.
    void round() throws SQLException, InterruptedException {
        if (base.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        store.align(base.get(), now);
        List<Thread> asking = store.take(now, MOST_AT_ONCE).stream()
                .map(subscription -> Thread.ofVirtual().start(() -> settle(subscription)))
                .toList();
        for (Thread one : asking) {
            one.join();
        }
    }

    // The outermost loop of this thread: no hub and no defect may end the subscriptions of the others.
    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                Thread.sleep(BETWEEN_ROUNDS);
            } catch (SQLException away) {
                LOG.debugf("subscriptions wait for the database: %s", away.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException defect) {
                LOG.error("keeping subscriptions met a defect of this program", defect);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ROUNDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Subscription subscription) {
        try {
            if (subscription.isOver(clock.instant())) {
                store.remove(subscription);
            } else {
                note(subscription, ask(subscription));
            }
        } catch (SQLException away) {
            LOG.debugf("%s waits for the database: %s", subscription, away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Receipt ask(Subscription subscription) throws InterruptedException {
        try {
            return http.post(Address.of(subscription.hub()), subscription.request());
        } catch (MalformedAddressException malformed) {
            return Receipt.refused(malformed.getMessage());
        }
    }

    private void note(Subscription asked, Receipt receipt) throws SQLException {
        if (!receipt.accepted() && asked.failures() == 0) {
            LOG.warnf("%s failed, the source is polled: %s", asked, receipt.reason());
        }
        String reason = receipt.accepted() ? "the hub has not asked yet whether we meant it" : receipt.reason();
        store.tried(asked, reason, Lease.nextTry(clock.instant(), asked.failures()));
    }
}
