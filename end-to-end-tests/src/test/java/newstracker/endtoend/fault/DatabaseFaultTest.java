package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// PostgreSQL goes away while articles flow, and comes back.
@Tag("long")
@ExtendWith(SharedStack.class)
class DatabaseFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);
    private static final int ARTICLES = 30;

    private final Shared shared;
    private final RunningStack stack;

    DatabaseFaultTest(Shared shared) {
        this.shared = shared;
        this.stack = shared.stack();
    }

    @Test
    void losesNothingAndDoublesNothingWhenTheDatabaseIsKilled() {
        Flood flood = new Flood(shared.feeds(), stack.api(), 50_000, "database1.rss");
        flood.publish(ARTICLES);
        flood.await(1);

        stack.kill("database");

        flood.publish(ARTICLES);
        flood.requireEachOnce();
        assertThat(stack.output()).contains("database ended with code 137; it starts again");
    }

    @Test
    void saysThatTheDatabaseIsFrozenAndGoesOnWhenItIsNot() {
        Flood flood = new Flood(shared.feeds(), stack.api(), 60_000, "database2.rss");
        flood.publish(ARTICLES);
        flood.await(1);
        HttpResponse<String> answer;

        stack.freeze("database");
        try {
            flood.publish(ARTICLES);
            answer = stack.api().ask("/v1/timeline", LONGEST_ANSWER);
        } finally {
            stack.thaw("database");
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("database cannot be reached");
        flood.requireEachOnce();
        eventually("ready", PATIENCE, () -> stack.api().ask("/q/health/ready").statusCode() == 200);
    }
}
