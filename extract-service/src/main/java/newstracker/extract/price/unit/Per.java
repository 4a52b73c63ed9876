package newstracker.extract.price.unit;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// For what time or amount one pays, by the words beside the amount: what touches it first, then what
/// is near.
final class Per {

    private static final int TOUCHING = 4;

    private static final int NEAR = 14;

    private static final List<String> CLAUSES =
            List.of(" once ", " if ", " when ", " as soon ", " after ", " sobald ", " wenn ", " dès que ", " cuando ");

    private static final List<String> BOTH = List.of(
            "input and output",
            "input/output",
            "Input- und Output",
            "Eingabe- und Ausgabe",
            "entrée et sortie",
            "entrada y salida",
            "入力と出力",
            "入力・出力",
            "输入和输出",
            "输入输出");

    private final Frame frame;

    Per(Frame frame) {
        this.frame = frame;
    }

    Optional<Rate> of(int index) {
        Optional<Rate> behind = behind(index);
        if (behind.filter(Rate::direct).isPresent()) {
            return behind.map(unit -> whole(unit, index));
        }
        Optional<Rate> before = calendar(index).or(() -> before(index));
        boolean nearer = before.filter(Rate::direct).isPresent() || behind.isEmpty();
        return (nearer ? before : behind).map(unit -> whole(unit, index));
    }

    /// "$1 and $5 per million input and output tokens": whether the unit behind or at this place names both.
    boolean both(int index) {
        for (int i = Math.max(0, index); i < frame.size() && i <= index + 2; i++) {
            if (frame.isWord(i, Cue.PER)) {
                String words =
                        frame.text().flat(frame.at(i).start(), frame.at(i).end());
                return value(i).equals("1M tokens") && BOTH.stream().anyMatch(words::contains);
            }
        }
        return false;
    }

    /// "The yearly plan, Perplexity Pro, is $200": the time that the clause speaks of, no other amount between.
    Optional<Rate> time(int index) {
        for (int i = index - 1; i >= 0 && !frame.isNumber(i) && !frame.isMark(i, ";:"); i--) {
            if (unit(i) && (value(i).equals("year") || value(i).equals("month"))) {
                return Optional.of(new Rate(value(i), false));
            }
        }
        return Optional.empty();
    }

    private Rate whole(Rate unit, int index) {
        return perSeat(unit, index, directed(unit, index));
    }

    private Optional<Rate> behind(int index) {
        for (int i = index + 1; i < frame.size() && i <= index + 5; i++) {
            int gap = frame.at(i).start() - frame.at(index).end();
            if (frame.isNumber(i) && (!frame.coordinated(index, i) || choice(index, i)) || gap > NEAR * 2) {
                return Optional.empty();
            }
            if (frame.isMark(i, ",;、|(") && !unit(i + 1)) {
                return Optional.empty();
            }
            boolean forward = unit(i) && frame.isMark(i - 1, ",;、") && frame.isNumber(i + 1);
            boolean far = unit(i) && gap > NEAR && !value(i).endsWith("tokens");
            if (forward || far || unit(i) && otherClause(index, i)) {
                return Optional.empty();
            }
            if (unit(i) && !bindsForward(i)) {
                return Optional.of(new Rate(value(i), gap <= TOUCHING || value(i).endsWith("tokens")));
            }
        }
        return Optional.empty();
    }

    /// "$20,000 once a million a year are built": what is built in a year is not paid in one.
    private boolean otherClause(int amount, int unit) {
        String gap = frame.between(amount, unit);
        for (String clause : CLAUSES) {
            if (gap.contains(clause)) {
                return true;
            }
        }
        return false;
    }

    /// "$8,000 or $99 a month" are two ways to pay.
    private boolean choice(int left, int right) {
        String join = frame.between(left, right).strip();
        return join.equals("or") || join.equals("oder") || join.equals("ou") || join.equals("o");
    }

    private boolean unit(int index) {
        return frame.isWord(index, Cue.PER) && !helper(value(index));
    }

    /// "1カ月1,960円・1年20,560円": a unit in CJK directly before an amount belongs to that amount.
    private boolean bindsForward(int word) {
        boolean amount = frame.isNumber(word + 1)
                && ((Token.Number) frame.at(word + 1)).quantity().money()
                && frame.between(word, word + 1).strip().length() <= 1;
        Token unit = frame.at(word);
        boolean latin = Chars.latin(frame.text().at(unit.start()))
                && Chars.latin(frame.text().at(unit.end() - 1));
        return amount && !latin;
    }

    private Optional<Rate> before(int index) {
        for (int i = index - 1; i >= 0 && i >= index - 5; i--) {
            int gap = frame.at(index).start() - frame.at(i).end();
            if (unit(i) && gap <= NEAR) {
                boolean belongsBefore = !bindsForward(i)
                        && frame.isNumber(i - 1)
                        && frame.at(i).start() - frame.at(i - 1).end() <= TOUCHING;
                return belongsBefore ? Optional.empty() : Optional.of(new Rate(value(i), gap <= TOUCHING));
            }
            if (frame.isNumber(i) && !frame.coordinated(i, index)
                    || frame.isThing(i, Role.PLAN, Role.MODEL) && gap > NEAR) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "月980円", "年7万4,200円", "월 2만9000원": a bare month or year that is no date.
    private Optional<Rate> calendar(int index) {
        int at = frame.at(index).start() - 1;
        while (frame.text().at(at) == ' '
                || frame.text().at(at) == '約'
                || frame.text().at(at) == '约') {
            at--;
        }
        char before = frame.text().at(at - 1);
        boolean dated = Chars.digit(before) || "今来先毎昨翌同本去明数か".indexOf(before) >= 0;
        String unit =
                switch (frame.text().at(at)) {
                    case '月', '월' -> "month";
                    case '年', '연' -> "year";
                    default -> "";
                };
        return dated || unit.isEmpty() ? Optional.empty() : Optional.of(new Rate(unit, true));
    }

    /// "$3 input" of a price per million tokens is per million input tokens.
    private Rate directed(Rate unit, int index) {
        if (!unit.tokens()) {
            return unit;
        }
        return Direction.behindUnit(frame, index)
                .or(() -> Direction.beside(frame, index))
                .filter(found -> unit.unit().equals("1M tokens") || found == Direction.CACHED)
                .map(found -> new Rate(found.unit(), unit.direct(), found == Direction.CACHED))
                .orElse(unit);
    }

    /// "1ユーザー1,600円/月", "$25 per seat": what each user pays is by the month.
    private Rate perSeat(Rate original, int index, Rate unit) {
        if (unit.unit().equals("user")) {
            return new Rate("user month", unit.direct());
        }
        boolean seat = false;
        for (int i = Math.max(0, index - 3); i < Math.min(frame.size(), index + 4); i++) {
            seat |= frame.isWord(i, Cue.PER) && value(i).equals("user") && !amountBetween(i, index);
        }
        return seat && original.unit().equals("month") ? new Rate("user month", unit.direct()) : unit;
    }

    private boolean amountBetween(int a, int b) {
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            if (frame.isNumber(i) || frame.isMark(i, "、,;")) {
                return true;
            }
        }
        return false;
    }

    String value(int index) {
        return ((Token.Word) frame.at(index)).concept().value();
    }

    /// Words that only say more about a unit.
    static boolean helper(String value) {
        return value.equals("in") || value.equals("out") || value.equals("cached") || value.equals("billed-year");
    }
}
