package newstracker.promises.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final Sample FIRST = new Sample(100_000, 100, 40);

    @Test
    void callsFivePercentFlat() {
        assertThat(growth(new Sample(104_900, 105, 42)).flat()).isTrue();
    }

    @Test
    void namesMemoryFilesOrThreadsThatGrow() {
        assertThat(growth(new Sample(106_000, 100, 40)).flat()).isFalse();
        assertThat(growth(new Sample(100_000, 110, 40)).flat()).isFalse();
        assertThat(growth(new Sample(100_000, 100, 44)).flat()).isFalse();
        assertThat(growth(new Sample(100_000, 100, 44)).line()).contains("40 → 44", "**grows**");
    }

    @Test
    void takesTheMedianSoThatOneMomentDecidesNothing() {
        List<Sample> after = List.of(FIRST, new Sample(900_000, 900, 900), FIRST);

        assertThat(new Growth("api-1", List.of(FIRST), after).flat()).isTrue();
    }

    @Test
    void readsItsNumbersFromTheFilesOfTheSystem() {
        assertThat(Sample.number(List.of("Name: java", "Threads:\t27"), "Threads:"))
                .isEqualTo(27);
        assertThat(Sample.number(List.of("Pss:              2345 kB", "Pss_Anon: 7 kB"), "Pss:"))
                .isEqualTo(2345);
    }

    private static Growth growth(Sample last) {
        return new Growth("api-1", List.of(FIRST), List.of(last));
    }
}
