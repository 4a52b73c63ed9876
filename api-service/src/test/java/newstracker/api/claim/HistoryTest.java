package newstracker.api.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.Validity.Held;
import newstracker.api.claim.Validity.Start;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.Test;

/// Prices of one plan in the months of a year, in the order in which they were recorded.
class HistoryTest extends OnePlan {

    @Test
    void theFirstPriceFollowsNothingAndHolds() {
        Answer first = current("30", 3, Standing.PRESS);

        assertThat(of(first).previous()).isEmpty();
        assertThat(of(first).changePercent(first.claim())).isEmpty();
        assertThat(times(first)).containsExactly("03 -");
    }

    @Test
    void aLaterPriceEndsTheOneBefore() {
        Answer march = current("30", 3, Standing.PRESS);
        Answer may = current("24", 5, Standing.PRESS);
        Answer july = current("27", 7, Standing.OFFICIAL);

        assertThat(times(march)).containsExactly("03 - 05");
        assertThat(times(may)).containsExactly("05 - 07");
        assertThat(of(july).previous()).contains(may);
        assertThat(of(july).changePercent(july.claim())).contains(new BigDecimal("12.5"));
        assertThat(of(march).conflicts()).isEmpty();
    }

    @Test
    void whoKnowsLessEndsNothingAndContradicts() {
        Answer official = current("30", 3, Standing.OFFICIAL);
        Answer rumour = current("24", 5, Standing.COMMUNITY);

        assertThat(times(official)).containsExactly("03 -");
        assertThat(of(rumour).previous()).isEmpty();
        assertThat(of(official).conflicts()).containsExactly(rumour.claim().id());
        assertThat(of(rumour).conflicts()).containsExactly(official.claim().id());
    }

    @Test
    void aPriceComesBackAsOftenAsItDoes() {
        Answer high = current("30", 1, Standing.PRESS, 5, 9);
        Answer low = current("24", 3, Standing.PRESS, 7);

        assertThat(times(high)).containsExactly("01 - 03", "05 - 07", "09 -");
        assertThat(times(low)).containsExactly("03 - 05", "07 - 09");
        assertThat(of(high).previous()).contains(low);
        assertThat(of(low).conflicts()).isEmpty();
    }

    @Test
    void whatIsSaidAgainWhileItHoldsIsOneTime() {
        Answer repeated = current("30", 1, Standing.PRESS, 2, 3);
        current("24", 5, Standing.PRESS);

        assertThat(times(repeated)).containsExactly("01 - 05");
    }

    @Test
    void whatTheCompanyConfirmsOutlivesTheRumourBetween() {
        Answer confirmed = current("30", 1, Standing.OFFICIAL, 5);
        Answer rumour = current("24", 3, Standing.PRESS);

        assertThat(times(confirmed)).containsExactly("01 -");
        assertThat(times(rumour)).containsExactly("03 - 05");
    }

    @Test
    void oldNewsThatComesLateIsNoChange() {
        Answer new24 = current("24", 5, Standing.PRESS);
        Answer late = current("30", 3, Standing.PRESS);
        current("40", 1, Standing.PRESS);

        assertThat(of(late).previous()).isEmpty();
        assertThat(times(late)).containsExactly("03 - 05");
        assertThat(of(new24).previous()).contains(late);
    }

    @Test
    void aFormerPriceEndsWhenItIsCalledSo() {
        Answer former = answer("40", held(Phase.FORMER, 5, Standing.PRESS));
        Answer now = current("30", 5, Standing.PRESS);

        assertThat(of(former).begin()).isEmpty();
        assertThat(of(former).until()).contains(month(5));
        assertThat(of(now).previous()).isEmpty();
        assertThat(of(now).conflicts()).isEmpty();
    }

    @Test
    void anAnnouncementForNoDayEndsNothingButIsCompared() {
        Answer now = current("30", 3, Standing.PRESS);
        Answer announced = answer("40", held(Phase.ANNOUNCED, 5, Standing.PRESS));

        assertThat(times(now)).containsExactly("03 -");
        assertThat(of(announced).begin()).isEmpty();
        assertThat(of(announced).until()).isEmpty();
        assertThat(of(announced).previous()).contains(now);
        assertThat(of(now).conflicts()).isEmpty();
    }

    @Test
    void anAnnouncementForADayBeginsOnIt() {
        Answer now = current("30", 3, Standing.PRESS);
        Answer announced = answer(
                "40",
                new Held(Phase.ANNOUNCED, Set.of(Standing.PRESS), Optional.of(LocalDate.of(2026, 8, 1)), month(5)));

        assertThat(of(announced).begin().map(Start::basis)).contains("stated");
        assertThat(times(now)).containsExactly("03 - 08");
    }

    @Test
    void whatIsCurrentSinceItWasAnnouncedHoldsFromThenOn() {
        Answer fulfilled =
                answer("40", held(Phase.ANNOUNCED, 5, Standing.PRESS), held(Phase.CURRENT, 7, Standing.COMMUNITY));

        assertThat(times(fulfilled)).containsExactly("07 -");
        assertThat(of(fulfilled).validity().orElseThrow().phase()).isEqualTo(Phase.CURRENT);
    }

    @Test
    void samplesAndTheWorldKnowNothingOfEachOther() {
        Answer real = current("30", 3, Standing.PRESS);
        Answer sample = current("24", 5, Standing.SAMPLE);
        Answer next = current("20", 7, Standing.SAMPLE);

        assertThat(times(real)).containsExactly("03 -");
        assertThat(times(sample)).containsExactly("05 - 07");
        assertThat(of(next).previous()).isEmpty();
        assertThat(of(next).conflicts()).isEmpty();
    }

    @Test
    void aBoundContradictsOnlyWhatItShutsOut() {
        Answer from30 = answer("30", Bound.AT_LEAST, held(Phase.CURRENT, 3, Standing.PRESS));
        Answer exactly25 = current("25", 3, Standing.PRESS);
        Answer exactly35 = answer("35", held(Phase.CURRENT, 3, Standing.PRESS));

        assertThat(of(from30).conflicts()).containsExactly(exactly25.claim().id());
        assertThat(of(exactly35).conflicts()).containsExactly(exactly25.claim().id());
        assertThat(times(from30)).containsExactly("03 -");
    }

    @Test
    void nothingIsNoPercentOfNothing() {
        current("0", 3, Standing.PRESS);
        Answer paid = current("10", 5, Standing.PRESS);

        assertThat(of(paid).previous()).isPresent();
        assertThat(of(paid).changePercent(paid.claim())).isEmpty();
    }

    @Test
    void resultsDoNotEndAndContradictOnlyWhereTheyCompare() {
        Answer one = result("44.4", Optional.of("hle/with-tools"), 3);
        Answer other = result("50.7", Optional.of("hle/with-tools"), 5);
        Answer unknown = result("25.4", Optional.empty(), 6);

        assertThat(times(one)).containsExactly("03 -");
        assertThat(of(other).previous()).isEmpty();
        assertThat(of(one).conflicts()).contains(other.claim().id());
        assertThat(of(unknown).conflicts()).isEmpty();
    }
}
