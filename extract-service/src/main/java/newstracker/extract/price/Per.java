package newstracker.extract.price;

import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// For what time or amount one pays: the unit beside the amount, behind it first.
final class Per {

    private static final int NEAR = 14;

    private final Frame frame;

    Per(Frame frame) {
        this.frame = frame;
    }

    /// `direct` tells whether it touches the amount.
    record Unit(String unit, boolean direct) {}

    Optional<Unit> of(int index) {
        Optional<Unit> behind = behind(index);
        Optional<Unit> found = behind.isPresent() ? behind : before(index);
        return found.map(unit -> directed(unit, index));
    }

    private Optional<Unit> behind(int index) {
        for (int i = index + 1; i < frame.size() && i <= index + 5; i++) {
            if (frame.isNumber(i) && !frame.coordinated(index, i)) {
                return Optional.empty();
            }
            if (frame.isMark(i, ",;、|") && !frame.isWord(i + 1, Cue.PER)) {
                return Optional.empty();
            }
            int gap = frame.at(i).start() - frame.at(index).end();
            if (frame.isWord(i, Cue.PER) && !direction(value(i)) && gap <= NEAR * 2 && !bindsForward(i)) {
                return Optional.of(new Unit(value(i), gap <= 4));
            }
        }
        return Optional.empty();
    }

    /// "1カ月1,960円・1年20,560円": a unit in CJK directly before an amount belongs to that amount.
    private boolean bindsForward(int word) {
        boolean amount = frame.isNumber(word + 1)
                && ((Token.Number) frame.at(word + 1)).quantity().money()
                && frame.between(word, word + 1).strip().length() <= 1;
        char first = frame.text().at(frame.at(word).end() - 1);
        return amount && !Chars.latin(first);
    }

    private Optional<Unit> before(int index) {
        for (int i = index - 1; i >= 0 && i >= index - 5; i--) {
            int gap = frame.at(index).start() - frame.at(i).end();
            if (frame.isWord(i, Cue.PER) && !direction(value(i)) && gap <= NEAR) {
                boolean belongsBefore = !bindsForward(i)
                        && frame.isNumber(i - 1)
                        && frame.at(i).start() - frame.at(i - 1).end() <= 4;
                return belongsBefore ? Optional.empty() : Optional.of(new Unit(value(i), gap <= 4));
            }
            if (frame.isNumber(i) && !frame.coordinated(i, index)
                    || frame.isThing(i, Role.PLAN, Role.MODEL) && gap > NEAR) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "$3 input" of a price per million tokens is per million input tokens.
    private Unit directed(Unit unit, int index) {
        if (!unit.unit().equals("1M tokens")) {
            return unit;
        }
        Optional<String> direction = directionBeside(index);
        return direction
                .map(word -> new Unit("1M " + word + " tokens", unit.direct()))
                .orElse(unit);
    }

    /// Whether "input" or "output" stands beside the amount.
    Optional<String> directionBeside(int index) {
        for (int distance = 1; distance <= 2; distance++) {
            for (int i : new int[] {index + distance, index - distance}) {
                boolean close = i >= 0
                        && i < frame.size()
                        && Math.max(
                                        frame.at(i).start() - frame.at(index).end(),
                                        frame.at(index).start() - frame.at(i).end())
                                <= NEAR;
                if (close && frame.isWord(i, Cue.PER) && direction(value(i)) && !numberBetween(index, i)) {
                    return Optional.of(value(i).equals("out") ? "output" : "input");
                }
            }
        }
        return Optional.empty();
    }

    private boolean numberBetween(int a, int b) {
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            if (frame.isNumber(i) || frame.isMark(i, "/,、;")) {
                return true;
            }
        }
        return false;
    }

    private String value(int index) {
        return ((Token.Word) frame.at(index)).concept().value();
    }

    static boolean direction(String value) {
        return value.equals("in") || value.equals("out") || value.equals("cached");
    }
}
