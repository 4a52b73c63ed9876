package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two clients follow the stream, each at another instance, while one of these dies.
@ExtendWith(SharedStack.class)
class StreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ARTICLES = 20;
    private static final String ONLY = "source=stream-rss";

    private final Shared shared;
    private final RunningStack stack;

    StreamTest(Shared shared) {
        this.shared = shared;
        this.stack = shared.stack();
    }

    @Test
    void missesNothingAndRepeatsNothingAcrossARestart() {
        Flood flood = new Flood(shared.feeds(), stack.api(), 70_000, "stream.rss");
        flood.publish(1);
        flood.await(1);
        String first = events().getFirst();

        try (StreamClient one = client(stack.api(1), first);
                StreamClient other = client(stack.api(2), first)) {
            flood.publish(ARTICLES);
            eventually(
                    "some events",
                    PATIENCE,
                    () -> !one.ids().isEmpty() && !other.ids().isEmpty());
            stack.kill("api-1");
            flood.publish(ARTICLES);
            flood.requireEachOnce();
            List<String> all = events();
            List<String> behind = all.subList(1, all.size());

            for (StreamClient client : List.of(one, other)) {
                eventually("all events", PATIENCE, () -> client.ids().containsAll(behind));
                assertThat(client.ids()).as("each once, in order").isEqualTo(behind);
                assertThat(client.gaps()).isEmpty();
            }
            assertThat(one.connections()).as("the one that was cut came back").isGreaterThan(1);
            assertThat(other.connections()).as("the other noticed nothing").isEqualTo(1);
        }
    }

    private List<String> events() {
        return stack.api().all("/v1/events?" + ONLY).stream()
                .map(event -> event.path("id").asText())
                .toList();
    }

    private static StreamClient client(Api api, String after) {
        return new StreamClient(api.address().resolve("/v1/stream?" + ONLY), after);
    }
}
