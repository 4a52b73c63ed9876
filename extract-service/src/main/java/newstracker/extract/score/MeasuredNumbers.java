package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;

/// The numbers of a sentence that can be measurements: no changes, no conversions; lists of one unit together.
final class MeasuredNumbers {

    private MeasuredNumbers() {}

    static List<Group> of(Frame frame) {
        List<Group> groups = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isNumber(i) && !change(frame, i) && !conversion(frame, i)) {
                if (last >= 0 && frame.coordinated(last, i) && unit(frame, last).equals(unit(frame, i))) {
                    groups.getLast().add(i);
                } else {
                    groups.add(new Group(i));
                }
                last = i;
            }
        }
        return groups;
    }

    private static String unit(Frame frame, int index) {
        Quantity quantity = ((Token.Number) frame.at(index)).quantity();
        return quantity.unit() + quantity.currency();
    }

    /// "43 km more", "by 20 miles", "43 kilometres, to 491km": how much it changed.
    private static boolean change(Frame frame, int i) {
        return more(frame, i)
                || by(frame, i)
                || frame.isMark(i - 1, "+") && frame.between(i - 1, i).isEmpty()
                || frame.behind(i, 5).startsWith(", to ")
                || frame.isWord(i - 1, Cue.THRESHOLD)
                || frame.ahead(i, 9).endsWith("mark of ")
                || ofATime(frame, i);
    }

    private static boolean more(Frame frame, int i) {
        return (frame.isWord(i + 1, Cue.DIFFERENCE) || frame.isWord(i + 1, Cue.SCORE_DIFFERENCE))
                && frame.between(i, i + 1).strip().length() <= 2;
    }

    private static boolean by(Frame frame, int i) {
        return (frame.isWord(i - 1, Cue.CHANGE_BY) || frame.isWord(i - 1, Cue.GAIN))
                && frame.between(i - 1, i).isBlank();
    }

    /// "1 min 52 s": the seconds are no time of their own.
    private static boolean ofATime(Frame frame, int i) {
        return frame.isNumber(i - 1)
                && unit(frame, i - 1).equals("min")
                && frame.between(i - 1, i).isBlank();
    }

    /// "435 miles (700 km)": the same once more.
    private static boolean conversion(Frame frame, int i) {
        return frame.isMark(i - 1, "(") && frame.isNumber(i - 2) && frame.isMark(i + 1, ")");
    }
}
