package newstracker.ingest;

import java.time.Duration;
import org.jboss.logging.Logger;

/// Tries again until it works: database and broker may come later than this service.
final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Duration pause;

    /// Something that may fail while others are still starting.
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    Attempts(Duration pause) {
        this.pause = pause;
    }

    void untilDone(String what, Work work) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception away) {
                if (attempt == 1 || attempt % 30 == 0) {
                    LOG.warnf("waiting for %s: %s", what, rootMessage(away));
                }
                Thread.sleep(pause);
            }
        }
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return failed.getMessage() + (root == failed ? "" : " (" + root.getMessage() + ")");
    }
}
