package newstracker.api.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.Spells.Spell;
import newstracker.api.claim.Validity.Held;
import newstracker.api.claim.Validity.Start;
import newstracker.api.show.Since;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;
import newstracker.event.source.Standing;

/// A series of prices of one plan, in the months of a year.
abstract class OnePlan {

    private static final Thing PLAN = Thing.named("SuperGrok", Optional.of("xai"), "plan");
    private static final List<Evidence> WORDS =
            List.of(new Evidence(0, 3, "$30", "$30 a month", Bound.EXACT, Optional.empty(), "test"));

    private final List<Answer> series = new ArrayList<>();

    History of(Answer answer) {
        return History.of(answer.claim(), series);
    }

    /// The months in which it held.
    List<String> times(Answer answer) {
        return of(answer).spells().stream().map(HistoryTest::text).toList();
    }

    static String text(Spell spell) {
        return (month(spell.begin().from()) + " - "
                        + spell.until().map(HistoryTest::month).orElse(""))
                .strip();
    }

    static String month(Since since) {
        return since.text().substring(5, 7);
    }

    static Since month(int month) {
        return Since.on(LocalDate.of(2026, month, 1));
    }

    static Held held(Phase phase, int month, Standing standing) {
        return new Held(phase, Set.of(standing), Optional.empty(), month(month));
    }

    Answer current(String amount, int month, Standing standing, int... again) {
        List<Start> starts = IntStream.of(again)
                .mapToObj(later -> Start.of(Optional.empty(), month(later), standing))
                .toList();
        return add(price(amount, Bound.EXACT), Validity.of(List.of(held(Phase.CURRENT, month, standing)), starts));
    }

    Answer answer(String amount, Held... held) {
        return answer(amount, Bound.EXACT, held);
    }

    Answer answer(String amount, Bound bound, Held... held) {
        return add(price(amount, bound), Validity.of(List.of(held), List.of()));
    }

    Answer result(String score, Optional<String> key, int month) {
        NormalClaim claim = Identity.of(new BenchmarkClaim(
                "HLE",
                Optional.empty(),
                Optional.of(Thing.named("Grok 4", Optional.of("xai"), "ai-model")),
                Optional.of(new BigDecimal(score)),
                Optional.of("%"),
                Bound.EXACT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                key,
                WORDS));
        return add(claim, Validity.of(List.of(held(Phase.CURRENT, month, Standing.PRESS)), List.of()));
    }

    Answer add(NormalClaim claim, Validity validity) {
        Answer answer = new Answer(claim, series.size() + 1, validity);
        series.add(answer);
        return answer;
    }

    static NormalClaim price(String amount, Bound bound) {
        return Identity.of(new PriceClaim(
                Optional.of(PLAN),
                Optional.of("SuperGrok"),
                new BigDecimal(amount),
                "USD",
                Optional.of("month"),
                bound,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Phase.CURRENT,
                Optional.empty(),
                WORDS));
    }
}
