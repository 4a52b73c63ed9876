package newstracker.extract.price;

import java.util.Optional;
import newstracker.event.claim.Evidence.Cell;
import newstracker.event.claim.Phase;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// An amount that somebody pays, and for what. `per` is empty for a one-off price; the quote reaches
/// from `quoteStart` to `quoteEnd`.
public record PriceFact(
        Quantity amount,
        Optional<String> per,
        Optional<Thing> subject,
        Optional<String> item,
        Circumstances circumstances,
        Source source) {

    /// When and how the price holds.
    public record Circumstances(Phase phase, Optional<String> tax, boolean lowest) {

        static Circumstances around(Frame frame, int index) {
            Phase phase = Phase.CURRENT;
            if (frame.isWord(index - 1, Cue.FORMER) || frame.isWord(index + 1, Cue.FORMER)) {
                phase = Phase.FORMER;
            } else if (frame.has(Cue.ANNOUNCED)) {
                phase = Phase.ANNOUNCED;
            }
            Optional<String> tax = !frame.has(Cue.TAX)
                    ? Optional.empty()
                    : frame.tokens().stream()
                            .filter(token -> token instanceof Token.Word word && word.is(Cue.TAX))
                            .map(token -> ((Token.Word) token).concept().value())
                            .findFirst();
            boolean lowest = frame.isWord(index - 1, Cue.FROM) || frame.isWord(index + 1, Cue.AND_UP);
            return new Circumstances(phase, tax, lowest);
        }
    }

    /// The words that say so, and the rule that read them.
    public record Source(int quoteStart, int quoteEnd, Optional<Cell> cell, String rule) {}
}
