package newstracker.extract.item;

import java.util.regex.Pattern;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// The words before an amount in which its subject stands: from the last thing, number or end of a clause.
record Slot(Frame frame, int index, int start, int end, String words) {

    static final Pattern SPACES = Pattern.compile(" +");

    private static final String ENDS = ";。；";

    static Slot before(Frame frame, int index) {
        int from = frame.sentence().start();
        for (int i = 0; i < index; i++) {
            Token token = frame.at(i);
            boolean mark = token instanceof Token.Mark sign && ENDS.indexOf(sign.sign()) >= 0;
            if (mark
                    || token instanceof Token.Number number && number.quantity().money()
                    || token instanceof Thing) {
                from = Math.max(from, token.end());
            }
        }
        int to = Math.max(from, frame.at(index).start());
        return new Slot(frame, index, from, to, frame.text().flat(from, to));
    }

    /// What the slot opens behind, if that is something sold or used.
    boolean behindThing() {
        for (int i = index - 1; i >= 0; i--) {
            if (frame.at(i) instanceof Thing thing) {
                return thing.end() == start;
            }
        }
        return false;
    }

    Thing thing() {
        for (int i = index - 1; i >= 0; i--) {
            if (frame.at(i) instanceof Thing thing) {
                return thing;
            }
        }
        throw new IllegalStateException("no thing before the slot");
    }

    Quantity amount() {
        return ((Token.Number) frame.at(index)).quantity();
    }
}
