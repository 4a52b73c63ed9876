package newstracker.promises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import newstracker.promises.farm.Farm;
import newstracker.promises.ledger.Owed;
import newstracker.promises.stack.Pause;

/// Lets the farm publish at a steady pace: mostly new articles, now and then an edit, another guid, a
/// removal.
final class Publisher implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(200);

    private final Farm farm;
    private final RandomGenerator random;
    private final double aSecond;
    private final int most;
    private final IntPredicate read;
    private final Thread thread;

    /// @param aSecond how many texts
    /// @param most how many texts in all
    /// @param read whether the text with that amount was read: before that no feed may take it out
    Publisher(Farm farm, RandomGenerator random, double aSecond, int most, IntPredicate read) {
        this.farm = farm;
        this.random = random;
        this.aSecond = aSecond;
        this.most = most;
        this.read = read;
        this.thread = Thread.ofVirtual().name("publisher").start(this::publish);
    }

    boolean done() {
        return !thread.isAlive();
    }

    private void publish() {
        Instant start = Instant.now();
        try {
            while (farm.ledger().texts() < most) {
                double due = Duration.between(start, Instant.now()).toMillis() / 1000.0 * aSecond;
                while (farm.ledger().texts() < Math.min(due, most)) {
                    one();
                }
                Pause.of(BEAT);
            }
        } catch (IllegalStateException closed) {
            // Enough was published.
        }
    }

    private void one() {
        int dice = random.nextInt(100);
        List<Owed> all = dice < 90 ? List.of() : farm.ledger().owed();
        if (all.isEmpty()) {
            farm.publish();
            return;
        }
        // One of the latest: older ones have left their feeds.
        Owed article = all.get(Math.max(0, all.size() - 1 - random.nextInt(100)));
        if (dice < 95) {
            farm.edit(article);
        } else if (dice < 98) {
            farm.rename(article);
        } else if (read.test(article.last().amount())) {
            farm.remove(article);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
