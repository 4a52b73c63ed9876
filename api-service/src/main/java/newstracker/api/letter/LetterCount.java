package newstracker.api.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import newstracker.api.web.Problem.ProblemException;
import org.jboss.logging.Logger;

/// How many dead letters there are, for whoever wants to be told when there are more.
@Singleton
class LetterCount {

    private static final Logger LOG = Logger.getLogger(LetterCount.class);

    private final LetterBox box;
    private final AtomicLong count;

    LetterCount(LetterBox box, MeterRegistry metrics) {
        this.box = box;
        this.count = metrics.gauge("news_dead_letters", new AtomicLong());
    }

    @Scheduled(every = "30s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            count.set(box.count());
        } catch (ProblemException away) {
            LOG.debugf("The dead letters are not counted now: %s", away.getMessage());
        }
    }
}
