package newstracker.extract.price;

import java.util.Optional;
import java.util.Set;
import newstracker.extract.price.unit.Rate;
import newstracker.extract.sentence.Token.Thing;

/// An amount that may be a price: its place and that of the first of its list, its unit, and what it may be for.
record Offer(int index, int first, Optional<Rate> unit, Optional<Thing> thing) {

    private static final Set<String> BY_USE = Set.of("image", "second", "video");

    Offer of(Optional<Thing> other) {
        return new Offer(index, first, unit, other);
    }

    boolean byTokens() {
        return unit.filter(Rate::tokens).isPresent();
    }

    /// What is paid by tokens, pictures or seconds is an AI model's use.
    boolean byUse() {
        return byTokens() || unit.filter(one -> BY_USE.contains(one.unit())).isPresent();
    }

    /// Whether a unit of payment stands directly beside the amount.
    boolean perBeside() {
        return unit.filter(Rate::direct).isPresent();
    }
}
