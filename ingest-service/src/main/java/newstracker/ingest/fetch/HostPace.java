package newstracker.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// One request in flight and one a second per host, in the order of asking.
final class HostPace {

    private static final long BETWEEN_STARTS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /// The right to send one request to a host; closing it lets the next one go.
    final class Turn implements AutoCloseable {

        private final ReentrantLock lock = new ReentrantLock(true);
        private long lastStart = System.nanoTime() - BETWEEN_STARTS;

        @Override
        public void close() {
            lock.unlock();
        }

        private void await() throws InterruptedException {
            lock.lockInterruptibly();
            long wait = lastStart + BETWEEN_STARTS - System.nanoTime();
            if (wait > 0) {
                sleep(wait);
            }
            lastStart = System.nanoTime();
        }

        private void sleep(long nanos) throws InterruptedException {
            try {
                Thread.sleep(Duration.ofNanos(nanos));
            } catch (InterruptedException stopped) {
                lock.unlock();
                throw stopped;
            }
        }
    }

    Turn turn(String host) throws InterruptedException {
        if (turns.size() > 50_000) {
            turns.values()
                    .removeIf(turn -> !turn.lock.isLocked() && System.nanoTime() - turn.lastStart > BETWEEN_STARTS);
        }
        Turn turn = turns.computeIfAbsent(host, unused -> new Turn());
        turn.await();
        return turn;
    }
}
