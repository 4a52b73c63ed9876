package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import newstracker.endtoend.stack.Broker;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Several processes of one service share its work.
@ExtendWith(SharedStack.class)
class InstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 12;

    private final RunningStack stack;
    private final Broker broker;

    InstancesTest(Shared shared) {
        this.stack = shared.stack();
        this.broker = new Broker(stack.broker());
    }

    @Test
    void shareThePartitionsAndFindTheirSeatAgain() {
        eventually("two seats", PATIENCE, () -> shared(broker.seats("extract-service")));
        Map<String, String> before = broker.members("extract-service");

        stack.kill("extract-1");

        eventually("a new process on the old seat", PATIENCE, () -> {
            Map<String, String> after = broker.members("extract-service");
            return after.size() == 2 && !after.get("extract-1").equals(before.get("extract-1"));
        });
        eventually("two seats again", PATIENCE, () -> shared(broker.seats("extract-service")));
        assertThat(broker.members("extract-service"))
                .as("the other one stayed where it was")
                .containsEntry("extract-2", before.get("extract-2"));
    }

    @Test
    void giveTheSameAnswers() {
        assertThat(stack.api(2).get("/v1/companies").path("items"))
                .isEqualTo(stack.api(1).get("/v1/companies").path("items"));
        assertThat(broker.seats("api-service"))
                .containsOnlyKeys("api-1-mentions", "api-1-sources", "api-2-mentions", "api-2-sources");
    }

    private static boolean shared(Map<String, Integer> seats) {
        return seats.equals(Map.of("extract-1", PARTITIONS / 2, "extract-2", PARTITIONS / 2));
    }
}
