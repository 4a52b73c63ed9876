package newstracker.extract.score;

import java.util.List;
import java.util.Optional;
import newstracker.event.claim.Evidence.Cell;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Token.Thing;

/// A measurement that the text names, whose it is and what came out, as far as the text says it. The quote reaches from
/// `quoteStart` to `quoteEnd`; `rule` is the rule that bound number, benchmark and model.
public record ScoreFact(
        Thing benchmark,
        Optional<Thing> model,
        Optional<Quantity> score,
        Span quote,
        List<String> conditions,
        Origin origin) {

    public ScoreFact {
        conditions = List.copyOf(conditions);
    }

    /// Where a quote begins and ends.
    public record Span(int start, int end) {}

    /// The rule that saw it, and the cell if it stands in a table.
    public record Origin(String rule, Optional<Cell> cell) {

        public static Origin sentence(String rule) {
            return new Origin(rule, Optional.empty());
        }
    }
}
