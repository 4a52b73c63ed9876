package newstracker.promises.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newstracker.promises.ledger.Owed.Version;
import org.junit.jupiter.api.Test;

/// A checker that cannot fail is worth nothing: each of these hands it a log that is wrong in one way.
class CheckerTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private static final List<Owed> OWED = List.of(
            owed("one", 10_000),
            new Owed("two", "farm-1", List.of(new Version(10_001, NOON), new Version(10_003, NOON.plusSeconds(5)))),
            owed("three", 10_002));

    private static final List<Seen> ALL = List.of(
            new Seen("one", "art_1", 10_000), new Seen("two", "art_2", 10_003), new Seen("three", "art_3", 10_002));

    @Test
    void findsNothingWhereNothingIsWrong() {
        Verdict verdict = Checker.state(OWED, ALL);

        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.owed()).isEqualTo(3);
    }

    @Test
    void namesAnArticleThatIsMissing() {
        Verdict verdict = Checker.state(OWED, ALL.subList(0, 2));

        assertThat(verdict.lost()).containsExactly("three");
        assertThat(verdict.clean()).isFalse();
    }

    @Test
    void namesAnArticleWhosePriceIsMissing() {
        Verdict verdict = Checker.state(OWED, List.of(ALL.get(0), ALL.get(1), new Seen("three", "art_3", 0)));

        assertThat(verdict.lost()).containsExactly("three");
        assertThat(verdict.stale()).isEmpty();
    }

    @Test
    void namesAnArticleThatIsThereTwice() {
        Verdict rows = Checker.state(OWED, with(new Seen("one", "art_9", 10_000)));
        Verdict prices = Checker.state(OWED, with(new Seen("one", "art_1", 10_000)));

        assertThat(rows.doubled()).containsExactly("one");
        assertThat(prices.doubled()).containsExactly("one");
    }

    @Test
    void namesAnArticleThatStillSaysWhatItSaidBefore() {
        Verdict instead = Checker.state(OWED, List.of(ALL.get(0), new Seen("two", "art_2", 10_001), ALL.get(2)));
        Verdict beside = Checker.state(OWED, with(new Seen("two", "art_2", 10_001)));

        assertThat(instead.stale()).containsExactly("two");
        assertThat(instead.lost()).isEmpty();
        assertThat(beside.stale()).containsExactly("two");
    }

    @Test
    void namesWhatASequenceLostDoubledAndMovedAbout() {
        List<String> expected = List.of("1", "2", "3", "4");

        assertThat(Checker.sequence("r", expected, expected).clean()).isTrue();
        assertThat(Checker.sequence("r", expected, List.of("1", "2", "4")).lost())
                .containsExactly("r 3");
        assertThat(Checker.sequence("r", expected, List.of("1", "2", "2", "3", "4"))
                        .doubled())
                .containsExactly("r 2");
        assertThat(Checker.sequence("r", expected, List.of("1", "3", "2", "4")).reordered())
                .containsExactly("r 3", "r 2");
        assertThat(Checker.sequence("r", expected, List.of("1", "2", "3", "4", "5"))
                        .doubled())
                .containsExactly("r 5");
    }

    @Test
    void asksOfAnAtLeastOnceReaderOnlyThatNothingIsMissing() {
        assertThat(Checker.atLeastOnce("hook", List.of("1", "2"), Set.of("2", "1", "0"))
                        .clean())
                .isTrue();
        assertThat(Checker.atLeastOnce("hook", List.of("1", "2"), Set.of("1")).lost())
                .containsExactly("hook 2");
    }

    @Test
    void addsUpWhatSeveralReadersFound() {
        Verdict lost = Checker.sequence("a", List.of("1"), List.of());
        Verdict doubled = Checker.sequence("b", List.of("1"), List.of("1", "1"));

        Verdict both = lost.and(doubled);

        assertThat(both.owed()).isEqualTo(2);
        assertThat(both.lost()).containsExactly("a 1");
        assertThat(both.doubled()).containsExactly("b 1");
        assertThat(both.words()).isEqualTo("2 owed, 1 lost, 1 doubled, 0 stale, 0 out of order [a 1, b 1]");
    }

    private static List<Seen> with(Seen more) {
        return java.util.stream.Stream.concat(ALL.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private static Owed owed(String key, int amount) {
        return new Owed(key, "farm-1", List.of(new Version(amount, NOON)));
    }
}
