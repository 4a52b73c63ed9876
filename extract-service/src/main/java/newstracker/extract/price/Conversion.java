package newstracker.extract.price;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// "2万ドル(約290万円)": a price in another currency is a price of the same thing.
final class Conversion {

    private static final int NEAR = 14;

    private static final int NEAR_WITH_WORD = 24;

    private static final String[] SAYS_SO = {
        "soit",
        "レート",
        "換算",
        "日本円",
        "约合",
        "折合",
        "约",
        "約",
        "或",
        "equivalent",
        "roughly",
        "about",
        "환산",
        "umgerechnet",
        "unos",
        "~",
        "or "
    };

    private Conversion() {}

    static Optional<PriceFact> of(Frame frame, int index, List<PriceFact> facts) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        PriceFact last = facts.getLast();
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        int gap = amount.start() - last.amount().end();
        if (gap < 0
                || gap > NEAR_WITH_WORD
                || amount.currency().equals(last.amount().currency())) {
            return Optional.empty();
        }
        boolean bracket =
                frame.isMark(index - 1, "(/") || frame.isWord(index - 1, Cue.BOUND) && frame.isMark(index - 2, "(/");
        if (!(bracket && gap <= NEAR) && !saysSo(frame.text().flat(last.amount().end(), amount.start()))) {
            return Optional.empty();
        }
        return Optional.of(
                new PriceFact(amount, last.per(), last.subject(), last.item(), last.circumstances(), last.source()));
    }

    private static boolean saysSo(String gap) {
        for (String word : SAYS_SO) {
            if (gap.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// An amount in brackets behind one that was no price.
    static boolean repeats(Frame frame, int index) {
        return frame.isMark(index - 1, "(")
                && frame.at(index - 2 < 0 ? index : index - 2) instanceof Token.Number before
                && index >= 2
                && before.quantity().money()
                && !before.quantity()
                        .currency()
                        .equals(((Token.Number) frame.at(index)).quantity().currency());
    }
}
