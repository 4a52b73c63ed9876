package newstracker.api.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/// Tries again what may heal by itself, and only that.
final class Persistence {

    private static final Logger LOG = Logger.getLogger(Persistence.class);

    // Connection lost, conflict with another transaction, out of resources, lock not available, stopped
    // by an operator.
    private static final Set<String> HEALING = Set.of("08", "40", "53", "55", "57");

    // Sockets that time out and pools that are empty come without a class.
    private static final String UNKNOWN = "";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Persistence() {}

    @FunctionalInterface
    interface Attempt {
        void run() throws SQLException;
    }

    /// Returns when `attempt` has worked; throws when it failed for a reason that lies in the data.
    static void untilItWorks(String what, Attempt attempt) throws SQLException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                attempt.run();
                return;
            } catch (SQLException failed) {
                if (!mayHeal(failed)) {
                    throw failed;
                }
                LOG.warnf("Cannot record %s yet (%s); trying again in %s", what, failed.getMessage(), pause);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    static boolean mayHeal(SQLException failed) {
        String state = failed.getSQLState();
        return state == null || state.equals(UNKNOWN) || state.length() >= 2 && HEALING.contains(state.substring(0, 2));
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", stopped);
        }
    }
}
