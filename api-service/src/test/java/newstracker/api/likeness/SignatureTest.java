package newstracker.api.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignatureTest {

    // Taken from the code of 83a7733.
    @Test
    void isTheOneThatIsStoredFromEarlier() {
        Signature signature = Signature.of("Plan", "SuperGrok costs $30 a month. SuperGrokは月額30ドルです。");

        assertThat(Arrays.hashCode(signature.minima())).isEqualTo(-1361750054);
    }
}
