package newstracker.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortTest {

    /// Left to the system alone, two of so many are the same nearly always.
    @Test
    void neverGivesTheSamePortTwice() {
        List<Integer> ports = Stream.generate(Port::free).limit(1_000).toList();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
