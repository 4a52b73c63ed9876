package newstracker.api.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.api.claim.Spells.Spell;
import newstracker.api.claim.Validity.Start;
import newstracker.api.show.Since;
import newstracker.event.claim.Bound;

/// What a claim is among the other answers to its question: when it held, which value it follows, what
/// contradicts it.
///
/// Pure: the same recorded claims give the same history. Change, correction and conflict are three
/// things; a correction is an event and no part of this.
///
/// @param spells when it held, the last one perhaps until now
record History(Optional<Validity> validity, List<Spell> spells, Optional<Answer> previous, List<String> conflicts) {

    private static final MathContext PRECISE = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One of the answers: what it says and from when it holds.
    record Answer(NormalClaim claim, long number, Validity validity) {

        boolean price() {
            return claim.kind().equals("price");
        }

        /// Whether both are real, or both samples: these know nothing of each other.
        private boolean ofOneWorld(Answer other) {
            return validity.sample() == other.validity.sample();
        }

        /// Whether only one of the two can hold at a time.
        boolean rivals(Answer other) {
            return claim.direction().equals(other.claim.direction());
        }
    }

    /// @param series the answers that are visible, this one among them
    static History of(NormalClaim claim, List<Answer> series) {
        Optional<Answer> found = series.stream()
                .filter(answer -> answer.claim().id().equals(claim.id()))
                .findFirst();
        if (found.isEmpty() || !claim.valued()) {
            List<Spell> spells = found.map(own -> Spells.of(own, List.of())).orElse(List.of());
            return new History(found.map(Answer::validity), spells, Optional.empty(), List.of());
        }
        Answer own = found.get();
        List<Answer> others = othersOf(own, series);
        List<Spell> spells = Spells.of(own, others);
        return new History(found.map(Answer::validity), spells, previous(own, spells, others), conflicts(own, series));
    }

    private static List<Answer> othersOf(Answer own, List<Answer> series) {
        return series.stream()
                .filter(other -> other != own && other.claim().valued() && other.ofOneWorld(own))
                .toList();
    }

    /// The start of the time of which readers are told: the last.
    Optional<Start> begin() {
        return spells.isEmpty()
                ? Optional.empty()
                : Optional.of(spells.getLast().begin());
    }

    Optional<Since> until() {
        Optional<Since> ended =
                spells.isEmpty() ? Optional.empty() : spells.getLast().until();
        return ended.or(() -> validity.flatMap(Validity::formerSince));
    }

    /// Former prices, late old articles, samples and first values are no changes. An announcement for no day
    /// follows what holds when it is published.
    private static Optional<Answer> previous(Answer claim, List<Spell> spells, List<Answer> others) {
        Validity own = claim.validity();
        Optional<Start> begin = spells.isEmpty()
                ? own.announced()
                : Optional.of(spells.getLast().begin());
        List<Answer> rivals =
                others.stream().filter(other -> other.rivals(claim)).toList();
        if (!claim.price() || own.sample() || own.former() || begin.isEmpty() || late(claim, begin.get(), rivals)) {
            return Optional.empty();
        }
        return rivals.stream()
                .filter(other -> !other.validity().former())
                .flatMap(other -> other.validity().starts().stream()
                        .filter(begin.get()::ends)
                        .map(start -> new Followed(other, start)))
                .max(Comparator.comparing(
                                (Followed followed) -> followed.start().from().at())
                        .thenComparing(followed -> followed.answer().claim().id()))
                .map(Followed::answer);
    }

    private record Followed(Answer answer, Start start) {}

    /// Recorded after a value that holds from a later time: old news, not a change.
    private static boolean late(Answer claim, Start begin, List<Answer> rivals) {
        return rivals.stream()
                .filter(other -> other.number() < claim.number())
                .flatMap(other -> other.validity().starts().stream())
                .anyMatch(start -> start.isAfter(begin));
    }

    private static List<String> conflicts(Answer claim, List<Answer> series) {
        // A missing condition equals no other condition, not even another missing one.
        Validity own = claim.validity();
        if (own.sample() || own.former() || !claim.price() && !comparable(claim)) {
            return List.of();
        }
        return othersOf(claim, series).stream()
                .filter(other -> other.validity().phase() == own.phase() && contradict(claim.claim(), other.claim()))
                .filter(other -> !claim.price() || together(claim, other, series))
                .map(other -> other.claim().id())
                .sorted()
                .toList();
    }

    /// Whether neither ended the other.
    private static boolean together(Answer one, Answer other, List<Answer> series) {
        Optional<Start> first = lastBegin(one, series);
        Optional<Start> second = lastBegin(other, series);
        return first.isEmpty()
                || second.isEmpty()
                || !first.get().ends(second.get()) && !second.get().ends(first.get());
    }

    private static Optional<Start> lastBegin(Answer answer, List<Answer> series) {
        List<Start> starts = answer.validity().starts();
        return switch (starts.size()) {
            case 0 -> answer.validity().announced();
            case 1 -> Optional.of(starts.getFirst());
            default ->
                Optional.of(
                        Spells.of(answer, othersOf(answer, series)).getLast().begin());
        };
    }

    private static boolean contradict(NormalClaim one, NormalClaim other) {
        int order = one.amount().orElseThrow().compareTo(other.amount().orElseThrow());
        boolean exact = exact(one) && exact(other);
        return exact && order != 0 || limits(one, other, order) || limits(other, one, -order);
    }

    /// "from $30" and "$25" cannot both be true; "from $30" and "$35" can.
    private static boolean limits(NormalClaim bounded, NormalClaim other, int order) {
        boolean atLeast = bounded.direction().equals(Bound.AT_LEAST.word());
        boolean atMost = bounded.direction().equals(Bound.AT_MOST.word());
        return exact(other) && (atLeast && order > 0 || atMost && order < 0);
    }

    private static boolean exact(NormalClaim claim) {
        return claim.direction().equals(Bound.EXACT.word());
    }

    private static boolean comparable(Answer claim) {
        return claim.claim().comparisonKey().isPresent();
    }

    /// By how much the value moved, in percent of the value before; empty when there was none or it was
    /// nothing.
    Optional<BigDecimal> changePercent(NormalClaim now) {
        return previous.flatMap(before -> before.claim().amount())
                .filter(before -> before.signum() != 0)
                .map(before -> now.amount()
                        .orElseThrow()
                        .subtract(before)
                        .multiply(HUNDRED)
                        .divide(before, PRECISE)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros());
    }
}
