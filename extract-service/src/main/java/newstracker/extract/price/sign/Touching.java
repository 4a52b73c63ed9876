package newstracker.extract.price.sign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// What the words and signs directly beside an amount say of it, a small word between at most: "cut by
/// $1,000", "$8,000 less than", "-$7,600".
final class Touching {

    private static final int LONGEST_GAP = 14;

    /// Bounds that before a number say how much at least or at most, and behind an amount that it is a
    /// difference.
    private static final List<String> COMPARATIVES = List.of(
            "more than",
            "less than",
            "fewer than",
            "mehr als",
            "weniger als",
            "plus de",
            "plus d'",
            "moins de",
            "más de",
            "menos de");

    /// The amount itself is judged, it is no difference: "$30 is cheaper", "40万円は高い".
    private static final List<String> JUDGED = List.of(
            " is ", " are ", " isn't ", " was ", " ist ", " sind ", " est ", " es ", " son ", "は", "って", "って、", "이면 ",
            "은 ", "는 ");

    private final Frame frame;

    Touching(Frame frame) {
        this.frame = frame;
    }

    int before(int index, List<PriceSigns.Sign> signs) {
        int sum = minus(frame, index) ? PriceSigns.sign("minus", Weights.touchingAfter(Cue.DIFFERENCE), signs) : 0;
        int before = index - 1;
        while (frame.isWord(before, Cue.BOUND) || frame.isMark(before, "(\"")) {
            before--;
        }
        if (before >= 0 && frame.at(before) instanceof Token.Word word && smallGap(before, index)) {
            sum += PriceSigns.sign("before: ", word.concept().name(), Weights.touchingBefore(word.cue()), signs);
        }
        return sum;
    }

    /// "-$7,600" in a list of changes; a dash with a space behind it begins a line, one behind a word or a
    /// number joins.
    private static boolean minus(Frame frame, int index) {
        int start = frame.at(index).start();
        char sign = frame.text().at(start - 1);
        char ahead = frame.text().at(start - 2);
        boolean open = ahead == ' ' || ahead == '|' || ahead == '(';
        return (sign == '-' || sign == '\u2212')
                && open
                && start - 1 > frame.sentence().start();
    }

    int behind(int index, List<PriceSigns.Sign> signs) {
        int after = index + 1;
        while (frame.isWord(after, Cue.BOUND_AFTER)
                || frame.isWord(after, Cue.PER)
                || frame.isMark(after, ")\"")
                        && frame.at(after).start() - frame.at(index).end() < 8) {
            after++;
        }
        int outside = behindBracket(after);
        boolean skipped = outside > after && outside < frame.size();
        after = skipped ? outside : after;
        if (after >= frame.size()
                || !(frame.at(after) instanceof Token.Word word)
                || !smallGap(skipped ? outside - 1 : index, after)
                || target(index, word)
                || judged(index)) {
            return 0;
        }
        Optional<Cue> cue = comparison(word);
        return PriceSigns.sign("behind: ", word.concept().name(), Weights.touchingAfter(cue.orElse(word.cue())), signs);
    }

    /// "above" and "more than" behind an amount tell how far it is from another.
    private Optional<Cue> comparison(Token.Word word) {
        if (!word.is(Cue.COMPARED) && !word.is(Cue.BOUND)) {
            return Optional.empty();
        }
        String said = frame.text().flat(word.start(), word.end()).toLowerCase(Locale.ROOT);
        boolean far = word.is(Cue.COMPARED) ? said.startsWith("above") : COMPARATIVES.contains(said);
        return far ? Optional.of(Cue.DIFFERENCE) : Optional.empty();
    }

    private boolean judged(int index) {
        String behind = frame.behind(index, 8);
        for (String word : JUDGED) {
            if (behind.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /// "533万円に引き下げ": the particle says that this is where the price went, not how far.
    private boolean target(int index, Token.Word word) {
        String behind = frame.behind(index, 2);
        boolean towards =
                behind.startsWith("に") || behind.startsWith("へ") || behind.startsWith("으로") || behind.startsWith("로");
        return towards && (word.is(Cue.DIFFERENCE) || word.is(Cue.CHANGE_BY));
    }

    /// "5,000ドル(約75万円)低い": what follows the bracket belongs to the amount before it.
    private int behindBracket(int index) {
        if (!frame.isMark(index, "(") || !frame.isWord(index + 1, Cue.BOUND) && !frame.isNumber(index + 1)) {
            return index;
        }
        for (int i = index + 1; i < Math.min(index + 5, frame.size()); i++) {
            if (frame.isMark(i, ")")) {
                return i + 1;
            }
        }
        return index;
    }

    private boolean smallGap(int left, int right) {
        String gap = frame.between(left, right);
        return gap.strip().length() <= LONGEST_GAP && !gap.contains(",") && !gap.contains("、") && !gap.contains(";");
    }
}
