package newstracker.extract.score;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// Under what conditions a result was reached. A condition before the first number of a sentence, or at the head of a
/// clause, holds for what follows until another one; behind a number it holds for that number.
final class Conditions {

    private static final List<String> FOR_ALL =
            List.of("both", "all ", "each", "いずれも", "ともに", "共に", "jeweils", "均", "모두");

    private Conditions() {}

    static List<String> of(Frame frame, int number) {
        if (!frame.has(Cue.CONDITION)) {
            return List.of();
        }
        Set<String> conditions = new TreeSet<>();
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isWord(i, Cue.CONDITION) && holds(frame, i, number)) {
                conditions.add(((Token.Word) frame.at(i)).concept().value());
            }
        }
        return List.copyOf(conditions);
    }

    private static boolean holds(Frame frame, int word, int number) {
        String ahead = frame.ahead(word, 8);
        if (FOR_ALL.stream().anyMatch(ahead::contains)) {
            return true;
        }
        int before = result(frame, word, -1);
        int behind = result(frame, word, 1);
        boolean headsClause = before >= 0 && behind >= 0 && parted(frame, before, word) && !parted(frame, word, behind);
        if (before < 0 || headsClause) {
            return number > word && !otherBetween(frame, word, number);
        }
        return number == before || number < before && listed(frame, number, before);
    }

    /// The nearest number that can be a result, to one side.
    private static int result(Frame frame, int from, int step) {
        for (int i = from + step; i >= 0 && i < frame.size(); i += step) {
            if (frame.at(i) instanceof Token.Number number && !counts(number.quantity())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean counts(Quantity quantity) {
        return quantity.year() || quantity.money() || quantity.unit().equals(Quantity.OTHER);
    }

    private static boolean parted(Frame frame, int left, int right) {
        for (int i = left + 1; i < right; i++) {
            if (frame.isMark(i, ",;、") || frame.isWord(i, Cue.BREAK)) {
                return true;
            }
        }
        return false;
    }

    private static boolean otherBetween(Frame frame, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean apart = frame.isWord(i, Cue.CONDITION) && result(frame, i, -1) > from;
            boolean next = frame.isWord(i, Cue.CONDITION) && opposes(frame, from, i);
            if (apart && parted(frame, result(frame, i, -1), i) || next) {
                return true;
            }
        }
        return false;
    }

    /// "with tools" and "no tools" do not hold together.
    private static boolean opposes(Frame frame, int one, int other) {
        String first = ((Token.Word) frame.at(one)).concept().value();
        String second = ((Token.Word) frame.at(other)).concept().value();
        return !first.equals(second) && first.endsWith("tools") && second.endsWith("tools");
    }

    private static boolean listed(Frame frame, int left, int right) {
        int last = left;
        for (int i = left + 1; i <= right; i++) {
            if (frame.isNumber(i)) {
                if (!frame.coordinated(last, i)) {
                    return false;
                }
                last = i;
            }
        }
        return last == right;
    }
}
