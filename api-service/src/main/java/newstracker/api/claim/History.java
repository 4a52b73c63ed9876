package newstracker.api.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.api.show.Since;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Phase;

/// What a claim is among the other answers to its question: which value it follows, when it ended, what
/// contradicts it.
///
/// Pure: the same recorded claims give the same history. Change, correction and conflict are three
/// things; a correction is an event and no part of this.
record History(Optional<Validity> validity, Optional<Since> until, Optional<Answer> previous, List<String> conflicts) {

    private static final MathContext PRECISE = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One of the answers: what it says and from when it holds.
    record Answer(NormalClaim claim, long number, Validity validity, boolean sample) {}

    /// @param series the answers that are visible, this one among them
    static History of(NormalClaim claim, List<Answer> series) {
        Optional<Answer> found = series.stream()
                .filter(answer -> answer.claim().id().equals(claim.id()))
                .findFirst();
        if (found.isEmpty() || !claim.valued()) {
            return new History(found.map(Answer::validity), Optional.empty(), Optional.empty(), List.of());
        }
        Answer own = found.get();
        List<Answer> others = series.stream()
                .filter(other -> other.sample() == own.sample())
                .filter(other -> other != own && other.claim().valued())
                .toList();
        return new History(
                found.map(Answer::validity), until(own, others), previous(own, others), conflicts(own, others));
    }

    /// Results of measurements do not end; prices do.
    private static Optional<Since> until(Answer claim, List<Answer> others) {
        if (!price(claim)) {
            return Optional.empty();
        }
        Optional<Since> ended = others.stream()
                .filter(other -> sameDirection(claim, other))
                .map(Answer::validity)
                .filter(other -> other.ends(claim.validity()))
                .flatMap(other -> other.from().stream())
                .min(Comparator.comparing(Since::at));
        return ended.or(claim.validity()::formerSince);
    }

    /// Former prices, late old articles, samples and first values are no changes.
    private static Optional<Answer> previous(Answer claim, List<Answer> others) {
        if (!price(claim) || claim.sample() || claim.validity().phase() == Phase.FORMER || late(claim, others)) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> sameDirection(claim, other) && claim.validity().ends(other.validity()))
                .filter(other -> other.validity().phase() != Phase.FORMER)
                .max(Comparator.<Answer, Instant>comparing(
                                other -> other.validity().from().orElseThrow().at())
                        .thenComparing(other -> other.claim().id()));
    }

    /// Recorded after a value that holds from a later time: old news, not a change.
    private static boolean late(Answer claim, List<Answer> others) {
        return others.stream()
                .filter(other -> sameDirection(claim, other) && other.number() < claim.number())
                .anyMatch(other -> other.validity().isAfter(claim.validity()));
    }

    private static List<String> conflicts(Answer claim, List<Answer> others) {
        // A missing condition equals no other condition, not even another missing one.
        Validity own = claim.validity();
        if (claim.sample() || own.phase() == Phase.FORMER || !price(claim) && !comparable(claim)) {
            return List.of();
        }
        List<String> conflicts = new ArrayList<>();
        for (Answer other : others) {
            Validity theirs = other.validity();
            boolean together = !price(claim) || !own.ends(theirs) && !theirs.ends(own);
            if (together && theirs.phase() == own.phase() && contradict(claim.claim(), other.claim())) {
                conflicts.add(other.claim().id());
            }
        }
        return conflicts.stream().sorted().toList();
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

    private static boolean sameDirection(Answer one, Answer other) {
        return one.claim().direction().equals(other.claim().direction());
    }

    private static boolean price(Answer claim) {
        return claim.claim().kind().equals("price");
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
