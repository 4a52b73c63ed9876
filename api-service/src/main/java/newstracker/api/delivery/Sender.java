package newstracker.api.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newstracker.api.subscription.SubscriptionDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Runs the lanes in which something is due, each on a thread of its own. Endpoints that failed before
/// have places of their own, so that any number of them leaves room for the others.
@Singleton
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int WELL = 192;
    private static final int TROUBLED = 64;
    private static final int LOOK_MILLIS = 250;
    private static final int GATHER_MILLIS = 5;
    private static final int REST_MILLIS = 2_000;

    private final Tools tools;
    private final boolean enabled;
    private final Semaphore well = new Semaphore(WELL);
    private final Semaphore troubled = new Semaphore(TROUBLED);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean closed;

    Sender(Tools tools, @ConfigProperty(name = "news.sender.enabled", defaultValue = "true") boolean enabled) {
        this.tools = tools;
        this.enabled = enabled;
    }

    /// What every lane needs.
    @Singleton
    record Tools(LaneStore lanes, Carrier carrier, SubscriptionDesk desk, InstantSource clock, MeterRegistry metrics) {

        void count(List<Attempted> tried) {
            tried.forEach(each -> metrics.counter(
                            "news_deliveries",
                            "channel",
                            each.due().subscription().channel().type().word(),
                            "outcome",
                            each.outcome().kind().name().toLowerCase(Locale.ROOT))
                    .increment());
        }
    }

    void start(@Observes StartupEvent start) {
        if (enabled) {
            Thread.ofPlatform().daemon().name("sender").start(this::keepSending);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        closed = true;
    }

    private void keepSending() {
        while (!closed) {
            try {
                startDue();
                // A lane that ends makes room for another; a short pause gathers several of them.
                boolean _ = ended.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                Thread.sleep(GATHER_MILLIS);
                ended.drainPermits();
            } catch (SQLException away) {
                LOG.warnf("Deliveries wait: the database does not answer (%s)", away.getMessage());
                rest();
            } catch (RuntimeException defect) {
                // The outermost loop: nobody else would start it again.
                LOG.error("Deliveries wait: a defect of this program", defect);
                rest();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Sends until nothing is due any more, for tests that move the clock.
    void sendAllDue() throws SQLException, InterruptedException {
        List<Thread> running = new ArrayList<>(startDue());
        while (!running.isEmpty()) {
            running.getFirst().join(Duration.ofMillis(GATHER_MILLIS));
            running.removeIf(lane -> !lane.isAlive());
            running.addAll(startDue());
        }
    }

    private List<Thread> startDue() throws SQLException {
        List<Thread> started = new ArrayList<>();
        startDue(false, well, started);
        startDue(true, troubled, started);
        return started;
    }

    private void startDue(boolean failing, Semaphore places, List<Thread> started) throws SQLException {
        int free = places.availablePermits();
        if (free == 0) {
            return;
        }
        for (LaneStore.Claimed claimed : tools.lanes().claim(tools.clock().instant(), failing, free)) {
            places.acquireUninterruptibly();
            Lane lane = new Lane(claimed, tools);
            started.add(Thread.ofVirtual().name("lane-" + lane.endpoint()).start(() -> run(lane, places)));
        }
    }

    private void run(Lane lane, Semaphore places) {
        try {
            lane.run();
        } catch (SQLException | RuntimeException failed) {
            // The lease runs out, and the lane is tried again.
            LOG.errorf(failed, "The lane %s stopped", lane.endpoint());
        } finally {
            places.release();
            ended.release();
        }
    }
}
