package newstracker.extract.price.unit;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// Whether an amount is paid for what goes into a model, what comes out, or input that the maker still
/// has in memory.
enum Direction {
    IN("1M input tokens"),
    OUT("1M output tokens"),
    CACHED("1M input tokens");

    private static final int NEAR = 20;

    private static final List<String> FOR = List.of(" for ", " für ", " pour ", " para ");

    private final String unit;

    Direction(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    static Optional<Direction> of(Token token) {
        if (!(token instanceof Token.Word word) || !word.is(Cue.PER)) {
            return Optional.empty();
        }
        return switch (word.concept().value()) {
            case "in", "1M input tokens" -> Optional.of(IN);
            case "out", "1M output tokens" -> Optional.of(OUT);
            case "cached" -> Optional.of(CACHED);
            default -> Optional.empty();
        };
    }

    /// The direction that stands beside an amount of a price list by tokens; between two the one on the
    /// side where the sentence puts them.
    static Optional<Direction> beside(Frame frame, int index) {
        Optional<Direction> plain = plainly(frame, index).or(() -> beforeName(frame, index));
        if (plain.isPresent()) {
            return plain;
        }
        int before = neighbour(frame, index, -1);
        int behind = neighbour(frame, index, 1);
        int gapBefore = before < 0
                ? NEAR + 1
                : frame.at(index).start() - frame.at(before).end();
        int gapBehind = behind < 0
                ? NEAR + 1
                : frame.at(behind).start() - frame.at(index).end();
        if (Math.min(gapBefore, gapBehind) > NEAR) {
            return Optional.empty();
        }
        boolean both = Math.max(gapBefore, gapBehind) <= NEAR;
        boolean left = both ? wordFirst(frame) : gapBefore < gapBehind;
        return of(frame.at(left ? before : behind));
    }

    /// "$3 in / $15 out": words too common to be in the catalogue.
    private static Optional<Direction> plainly(Frame frame, int index) {
        String behind = frame.behind(index, 5);
        if (begins(behind, " out")) {
            return Optional.of(OUT);
        }
        boolean pair = begins(behind, " in") && frame.behind(index, 40).contains(" out");
        return pair ? Optional.of(IN) : Optional.empty();
    }

    /// "$0.50 per million tokens in", "$1.50 per million out": behind the unit, where the pair need not be
    /// complete.
    static Optional<Direction> behindUnit(Frame frame, int index) {
        for (int i = index + 1; i < frame.size() && i <= index + 3; i++) {
            if (frame.isWord(i, Cue.PER)) {
                String behind = frame.behind(i, 5);
                if (begins(behind, " out")) {
                    return Optional.of(OUT);
                }
                return begins(behind, " in") && ends(frame.behind(i, 8).substring(3))
                        ? Optional.of(IN)
                        : Optional.empty();
            }
            if (frame.isNumber(i) || frame.isMark(i, ",;、")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Nothing follows that "in" could belong to, as it does in "in revenue".
    private static boolean ends(String behind) {
        return behind.isBlank() || behind.startsWith(" and") || !behind.startsWith(" ");
    }

    private static boolean begins(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
    }

    private static int neighbour(Frame frame, int index, int step) {
        for (int i = index + step; i >= 0 && i < frame.size() && Math.abs(i - index) <= 4; i += step) {
            boolean apart = frame.isMark(i, "/,、;|+") && !(step > 0 && forIt(frame, i));
            if (money(frame, i) || apart) {
                return -1;
            }
            if (of(frame.at(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// "a tenth of that, $0.25, for cached ones": a comma before "for" parts nothing.
    private static boolean forIt(Frame frame, int comma) {
        String behind = frame.behind(comma, 6);
        return FOR.stream().anyMatch(behind::startsWith);
    }

    private static boolean money(Frame frame, int index) {
        return frame.at(index) instanceof Token.Number number
                && number.quantity().money();
    }

    /// "Output at Claude Sonnet 4.6 ($15)": the word stands before the name whose bracket holds the
    /// amount.
    private static Optional<Direction> beforeName(Frame frame, int index) {
        boolean bracket = frame.isMark(index - 1, "(") && index >= 3 && frame.at(index - 2) instanceof Token.Thing;
        if (!bracket) {
            return Optional.empty();
        }
        Optional<Direction> direct = of(frame.at(index - 3));
        return direct.isPresent() || index < 4 ? direct : of(frame.at(index - 4));
    }

    private static boolean wordFirst(Frame frame) {
        for (int i = 0; i < frame.size(); i++) {
            if (of(frame.at(i)).isPresent()) {
                return true;
            }
            if (money(frame, i)) {
                return false;
            }
        }
        return true;
    }
}
