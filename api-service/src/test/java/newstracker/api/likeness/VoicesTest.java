package newstracker.api.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newstracker.api.likeness.Voices.Text;
import org.junit.jupiter.api.Test;

class VoicesTest {

    @Test
    void countsEachSourceOnce() {
        assertThat(Voices.count(List.of(text("a", "1"), text("a", "2"), text("b", "3"))))
                .isEqualTo(2);
    }

    @Test
    void countsTheSameTextOnceWhereverItStands() {
        assertThat(Voices.count(List.of(text("a", "1"), text("b", "1"), text("c", "2"))))
                .isEqualTo(2);
    }

    @Test
    void countsCopiesWithAFewOtherWordsOnce() {
        String news = "The company told on Monday what its new plan costs, and who may have it first. ".repeat(8);
        Text one = new Text("a", "1", Signature.of("Plan", news));
        Text copy = new Text("b", "2", Signature.of("Plan", news + "Our own sentence."));
        Text other =
                new Text("c", "3", Signature.of("Car", "A car was shown in a hall, and nobody drove it. ".repeat(8)));

        assertThat(Voices.count(List.of(one, other, copy))).isEqualTo(2);
    }

    @Test
    void followsChainsOfSourcesAndTextsInAnyOrder() {
        List<Text> chain = List.of(text("a", "1"), text("c", "3"), text("b", "2"), text("b", "1"), text("c", "2"));

        assertThat(Voices.count(chain)).isEqualTo(1);
        assertThat(Voices.count(chain.reversed())).isEqualTo(1);
    }

    @Test
    void countsNobodyWhereNobodySpeaks() {
        assertThat(Voices.count(List.of())).isZero();
    }

    private static Text text(String source, String sha256) {
        int[] unlike = IntStream.range(0, 48)
                .map(at -> source.hashCode() * 1_000 + sha256.hashCode() * 100 + at)
                .toArray();
        return new Text(source, sha256, new Signature(unlike));
    }
}
