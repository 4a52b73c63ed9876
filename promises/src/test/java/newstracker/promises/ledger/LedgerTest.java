package newstracker.promises.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newstracker.promises.ledger.Owed.Version;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void givesEachTextAPriceOfItsOwn() {
        assertThat(List.of(ledger.nextAmount(), ledger.nextAmount(), ledger.nextAmount()))
                .doesNotHaveDuplicates();
        assertThat(ledger.texts()).isEqualTo(3);
    }

    @Test
    void owesTheLastTextOfAnArticle() {
        ledger.published("one", "farm-1", 10_000, NOON);
        ledger.edited("one", 10_001, NOON.plusSeconds(3));

        Owed owed = ledger.owed().getFirst();

        assertThat(owed.last().amount()).isEqualTo(10_001);
        assertThat(owed.published()).isEqualTo(NOON);
        assertThat(ledger.articles()).isEqualTo(1);
    }

    @Test
    void listsArticlesInTheOrderOfPublication() {
        ledger.published("late", "farm-1", 10_000, NOON.plusSeconds(1));
        ledger.published("early", "farm-2", 10_001, NOON);

        assertThat(ledger.owed()).extracting(Owed::key).containsExactly("early", "late");
    }

    @Test
    void refusesAnArticleThatWasNeverPublished() {
        assertThatThrownBy(() -> new Owed("none", "farm-1", List.of())).hasMessageContaining("never published");
    }

    @Test
    void countsRecoveryUntilAllThatWasPublishedAroundTheFaultIsSeen() {
        Owed before = owed("before", NOON.minusMillis(500));
        Owed after = owed("after", NOON.plusMillis(500));
        Owed much = owed("much later", NOON.plusSeconds(60));
        Map<String, Instant> seenAt =
                Map.of("before", NOON.plusSeconds(4), "after", NOON.plusSeconds(7), "much later", NOON.plusSeconds(61));

        Recovery recovery = new Recovery(List.of(before, after, much), seenAt);

        assertThat(recovery.after(NOON)).contains(Duration.ofSeconds(7));
        assertThat(recovery.after(NOON.plusSeconds(20))).isEmpty();
        assertThat(recovery.delays().percentile(100)).isEqualTo(Duration.ofMillis(6500));
    }

    @Test
    void saysNothingOfARecoveryThatNeverCame() {
        Recovery recovery = new Recovery(List.of(owed("lost", NOON)), Map.of());

        assertThat(recovery.after(NOON)).isEmpty();
    }

    @Test
    void takesPercentilesByTheNearestRank() {
        Spread spread = new Spread(List.of(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(2)));

        assertThat(spread).hasToString("2.0 / 3.0 / 3.0 s");
        assertThat(new Spread(List.of())).hasToString("-");
    }

    private static Owed owed(String key, Instant at) {
        return new Owed(key, "farm-1", List.of(new Version(10_000, at)));
    }
}
