package newstracker.api.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import newstracker.api.journal.Frontier;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Position;
import newstracker.api.sql.Database;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Knows how far the log has come and wakes those who wait for more. It carries no events: followers read
/// the log from where each stands, so that nothing can be lost between the two and a slow one keeps nobody
/// waiting.
@Singleton
class Hub {

    private static final Logger LOG = Logger.getLogger(Hub.class);

    // A notification may get lost with its connection: the number is looked up this often anyway.
    private static final int POLL_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Database database;
    private final Frontier frontier;
    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private Optional<Position> reached = Optional.empty();
    private volatile long heardAt = System.nanoTime();
    private boolean closed;

    Hub(Database database, Frontier frontier) {
        this.database = database;
        this.frontier = frontier;
    }

    void start(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("event-hub").start(this::listen);
    }

    void stop(@Observes ShutdownEvent stop) {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Returns when the log of that installation has come beyond `seen`, another installation has taken its
    /// place, the time is over, or the service stops; how far the log is, in the first two cases.
    Optional<Position> awaitNews(String installation, long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!isNews(installation, seen) && !closed && left > 0) {
                left = more.awaitNanos(left);
            }
            return isNews(installation, seen) ? reached : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isNews(String installation, long seen) {
        return reached.isPresent()
                && (reached.get().number() > seen
                        || !reached.get().installation().equals(installation));
    }

    /// Whether the log was looked at lately: else nobody here knows of news.
    boolean hears() {
        return System.nanoTime() - heardAt < SILENCE.toNanos();
    }

    private void listen() {
        while (!closed()) {
            try (Connection connection = database.own();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + Journal.CHANNEL);
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (!closed()) {
                    Position position = Journal.position(connection);
                    frontier.heard(position);
                    advance(position);
                    notified.getNotifications(POLL_MILLIS);
                }
            } catch (SQLException | RuntimeException away) {
                LOG.debugf("Not listening to the log now: %s", away.getMessage());
                rest();
            }
        }
    }

    private void advance(Position position) {
        heardAt = System.nanoTime();
        lock.lock();
        try {
            // Another installation counts from the beginning: whatever differs is news.
            if (!reached.equals(Optional.of(position))) {
                reached = Optional.of(position);
                more.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            boolean _ = more.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
