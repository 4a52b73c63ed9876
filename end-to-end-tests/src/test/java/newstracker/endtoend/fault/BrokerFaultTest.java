package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka goes away while articles flow, and comes back.
@Tag("long")
@ExtendWith(SharedStack.class)
class BrokerFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ARTICLES = 30;
    private static final String WAITING = "waiting for the Kafka broker";

    private final Shared shared;
    private final RunningStack stack;

    BrokerFaultTest(Shared shared) {
        this.shared = shared;
        this.stack = shared.stack();
    }

    @Test
    void losesNothingAndDoublesNothingWhenTheBrokerIsKilled() {
        Flood flood = new Flood(shared.feeds(), stack.api(), 30_000, "broker1.rss");
        flood.publish(ARTICLES);
        flood.await(1);

        stack.kill("broker");

        flood.publish(ARTICLES);
        flood.requireEachOnce();
        assertThat(stack.output()).contains("broker ended with code 137; it starts again");
    }

    @Test
    void goesOnWithABrokerThatWasFrozenAndTellsWhatItWaitsFor() {
        Flood flood = new Flood(shared.feeds(), stack.api(), 40_000, "broker2.rss");
        flood.publish(ARTICLES);
        flood.await(1);
        int told = told();

        stack.freeze("broker");
        try {
            flood.publish(ARTICLES);
            stack.kill("extract-2");
            eventually("the one that starts meanwhile says what it waits for", PATIENCE, () -> told() > told);
            assertThat(stack.api().ask("/v1/timeline").statusCode()).isEqualTo(200);
        } finally {
            stack.thaw("broker");
        }

        flood.requireEachOnce();
    }

    private int told() {
        return stack.log("extract-2").split(WAITING, -1).length - 1;
    }
}
