package newstracker.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void waitsLongerAfterEachAttempt() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(attempt -> Schedule.after(attempt, Optional.empty(), 0.5)))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24),
                        Duration.ofHours(24));
    }

    @Test
    void spreadsByAFifthEitherWay() {
        assertThat(Schedule.after(2, Optional.empty(), 0)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Schedule.after(2, Optional.empty(), 1)).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void waitsAtLeastAsLongAsAskedButNoLongerThanADay() {
        assertThat(Schedule.after(1, Optional.of(Duration.ofHours(1)), 0.5)).isEqualTo(Duration.ofHours(1));
        assertThat(Schedule.after(3, Optional.of(Duration.ofSeconds(1)), 0.5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(Schedule.after(1, Optional.of(Duration.ofDays(9)), 0.5)).isEqualTo(Duration.ofHours(24));
    }
}
