package newstracker.api.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final Signature TEXT = Signature.of("Plan", "The plan costs 30 dollars a month from Monday on.");
    private static final Instant PUBLISHED = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void theKeysOfTheNextWaveAreEachOneMore() {
        long[] now = keys(PUBLISHED);

        assertThat(keys(PUBLISHED.plus(Wave.LENGTH)))
                .isEqualTo(Arrays.stream(now).map(key -> key + 1).toArray());
    }

    @Test
    void noBandOfAnyTimeBecomesAnotherBand() {
        long[] first = keys(Instant.parse("1970-01-01T00:00:00Z"));
        long[] last = keys(Instant.parse("9999-12-31T00:00:00Z"));

        assertThat(last).hasSameSizeAs(first);
        for (int band = 0; band < first.length; band++) {
            assertThat(last[band] - first[band]).isBetween(1L, (1L << 20) - 1);
        }
    }

    private static long[] keys(Instant published) {
        return Wave.of(published).keys(TEXT);
    }
}
