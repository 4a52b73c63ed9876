package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Processes are killed while articles flow; then we count.
@ExtendWith(SharedStack.class)
class SurvivalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BATCHES = 6;
    private static final int ARTICLES_A_BATCH = 30;
    private static final List<String> VICTIMS = List.of("extract-1", "ingest-1", "api-1");

    private final Shared shared;

    SurvivalTest(Shared shared) {
        this.shared = shared;
    }

    @Test
    void losesNothingAndDoublesNothingWhenAServiceIsKilled() {
        Flood flood = flood(10_000, "flood1.rss", "flood2.rss", "flood3.atom");
        for (int batch = 0; batch < BATCHES; batch++) {
            flood.publish(ARTICLES_A_BATCH);
            flood.await(flood.size() / 3);
            if (batch % 2 == 0) {
                shared.stack().kill(VICTIMS.get(batch / 2));
            }
        }

        flood.requireEachOnce();
    }

    @Test
    @Tag("long")
    void comesBackFromAPowerCut() {
        Flood flood = flood(20_000, "power.rss");
        flood.publish(ARTICLES_A_BATCH);
        flood.await(ARTICLES_A_BATCH / 3);
        List<ProcessHandle> all = List.copyOf(shared.stack().processes().values());

        all.forEach(ProcessHandle::destroyForcibly);

        flood.publish(ARTICLES_A_BATCH);
        flood.requireEachOnce();
        eventually("everything runs again", PATIENCE, () -> running() == all.size());
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(shared.stack().output()).contains("broker ended with code 137; it starts again");
    }

    private long running() {
        return shared.stack().processes().values().stream()
                .filter(ProcessHandle::isAlive)
                .count();
    }

    private Flood flood(int firstPrice, String... feeds) {
        return new Flood(shared.feeds(), shared.stack().api(), firstPrice, feeds);
    }
}
