package newstracker.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartDelayTest {

    private final RestartDelay delay = new RestartDelay();

    @Test
    void restsLongerAfterEachDeathUpToALimit() {
        Duration first = delay.after(Duration.ZERO);
        Duration second = delay.after(Duration.ZERO);
        Duration last = second;
        for (int death = 0; death < 20; death++) {
            last = delay.after(Duration.ZERO);
        }

        assertThat(second).isGreaterThan(first);
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsAnewAfterALongLife() {
        Duration first = delay.after(Duration.ZERO);
        delay.after(Duration.ZERO);

        assertThat(delay.after(Duration.ofHours(1))).isEqualTo(first);
    }

    @Test
    void comesBackAtOnceHoweverOftenItIsKilledAtItsWork() {
        Duration first = delay.after(Duration.ofSeconds(15));

        for (int death = 0; death < 20; death++) {
            assertThat(delay.after(Duration.ofSeconds(15))).isEqualTo(first);
        }
    }
}
