package newstracker.extract.price;

import java.util.Optional;
import newstracker.event.claim.Evidence.Cell;
import newstracker.event.claim.Phase;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Token.Thing;

/// An amount that somebody pays, and for what. `per` is empty for a one-off price; the quote reaches from `quoteStart`
/// to `quoteEnd`.
public record PriceFact(
        Quantity amount,
        Optional<String> per,
        Optional<Thing> subject,
        Optional<String> item,
        Circumstances circumstances,
        Source source) {

    /// When and how the price holds.
    public record Circumstances(Phase phase, Optional<String> tax, boolean lowest) {}

    /// The words that say so, and the rule that read them.
    public record Source(int quoteStart, int quoteEnd, Optional<Cell> cell, String rule) {}
}
