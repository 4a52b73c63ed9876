package newstracker.extract.price;

import java.math.BigDecimal;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// Tells a cut and the price after it from two prices.
final class Cuts {

    private static final Set<String> TOWARDS = Set.of(", à", ", to", ", auf", ", a");

    private Cuts() {}

    /// "down by $200 to $73,200": a cut and a price are no range.
    static boolean between(Frame frame, int left, int right) {
        boolean said = frame.isWord(left - 1, Cue.CHANGE_BY) && !frame.coordinated(left, right);
        return said || smallCut(frame, left, right);
    }

    /// "baisse le prix de 2 000 € à 42 990 €": what is so much less than the price is the cut.
    private static boolean smallCut(Frame frame, int left, int right) {
        boolean cut = frame.has(Cue.CUT);
        BigDecimal much = amount(frame, left).value().multiply(BigDecimal.valueOf(5));
        return cut
                && !frame.coordinated(left, right)
                && much.compareTo(amount(frame, right).value()) < 0;
    }

    /// Whether the amount is the cut in front of the price that it led to.
    static boolean before(Frame frame, int index) {
        for (int i = index + 1; i < Math.min(index + 4, frame.size()); i++) {
            if (frame.isNumber(i) && amount(frame, i).money()) {
                return led(frame, index, i) && smallCut(frame, index, i);
            }
        }
        return false;
    }

    /// "de 5 000 euros, à 89 990 euros": here a comma may stand before the word.
    private static boolean led(Frame frame, int left, int right) {
        String join = frame.between(left, right).strip();
        return frame.ranged(left, right) || TOWARDS.contains(join);
    }

    private static Quantity amount(Frame frame, int index) {
        return ((Token.Number) frame.at(index)).quantity();
    }
}
