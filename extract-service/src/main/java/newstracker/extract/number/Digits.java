package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import newstracker.extract.fold.Folded;

/// Reads the digits of one number, with the grouping and decimal marks of the document's language.
final class Digits {

    private static final Set<String> COMMA_DECIMAL = Set.of("de", "fr", "es");

    // Money that is counted where the dot groups, whatever the language of the text around it.
    private static final List<String> DOT_GROUPS =
            List.of("€", "Euro", "euro", "EUR", "peso", "reais", "CHF", "Kronen", "kroner", "lire");

    private static final int LONGEST = 15;

    /// A number as printed: its value and the offset behind it. `usable` is false for what is no plain
    /// number.
    record Read(BigDecimal value, int end, boolean usable) {}

    private final Folded text;
    private final boolean commaDecimal;

    Digits(Folded text, String language) {
        this.text = text;
        this.commaDecimal = COMMA_DECIMAL.contains(language);
    }

    Read read(int start) {
        StringBuilder digits = new StringBuilder();
        int i = run(start, digits);
        if (digits.length() > LONGEST) {
            return new Read(BigDecimal.ZERO, i, false);
        }
        boolean grouped = false;
        boolean groupable = i - start <= 3;
        while (groupable && groups(i)) {
            grouped = true;
            i = run(i + 1, digits);
        }
        boolean decimal = decimalMark(i) && text.digit(i + 1) && (grouped || !groupMarkOnly(i));
        if (decimal) {
            digits.append('.');
            i = run(i + 1, digits);
        }
        boolean broken = digits.length() > LONGEST + 1 || (text.at(i) == '.' && text.digit(i + 1) && decimal);
        return broken
                ? new Read(BigDecimal.ZERO, skipDotted(i), false)
                : new Read(new BigDecimal(digits.toString()), i, true);
    }

    private int run(int from, StringBuilder digits) {
        int i = from;
        while (text.digit(i)) {
            if (digits.length() <= LONGEST + 1) {
                digits.append(text.at(i));
            }
            i++;
        }
        return i;
    }

    /// A mark and exactly three digits, where the language groups so.
    private boolean groups(int i) {
        char mark = text.at(i);
        boolean three = text.digit(i + 1) && text.digit(i + 2) && text.digit(i + 3) && !text.digit(i + 4);
        if (!three) {
            return false;
        }
        boolean typographic = mark == ' ' && i < text.length() && text.text().charAt(i) != ' ';
        return switch (mark) {
            case ',' -> !commaDecimal || dollars(i);
            case '.' -> commaDecimal || countsInDots(i);
            case '\'' -> true;
            case ' ' -> typographic || commaDecimal;
            default -> false;
        };
    }

    /// "$749,900" in a Spanish text: whoever writes the sign in front groups with the comma, and no dollar has mills.
    private boolean dollars(int mark) {
        int i = mark - 1;
        while (text.digit(i) || text.at(i) == ',') {
            i--;
        }
        return text.at(i) == '$' || text.at(i) == ' ' && text.at(i - 1) == '$';
    }

    /// "37.970 Euro", "1.049.900 pesos" in an English text; "0.499 €" is half a euro everywhere.
    private boolean countsInDots(int mark) {
        int i = mark;
        while (text.at(i) == '.' && text.digit(i + 1) && text.digit(i + 2) && text.digit(i + 3)) {
            i += 4;
        }
        int unit = text.at(i) == ' ' ? i + 1 : i;
        String behind = text.flat(unit, Math.min(text.length(), unit + 6));
        boolean zero = text.at(mark - 1) == '0' && !text.digit(mark - 2);
        return !zero && !text.digit(i) && DOT_GROUPS.stream().anyMatch(behind::startsWith);
    }

    private boolean decimalMark(int i) {
        char mark = text.at(i);
        boolean cents = mark == ',' && text.digit(i + 2) && !text.digit(i + 3);
        return mark == '.' || (mark == ',' && (commaDecimal || cents));
    }

    /// In German "48.990" the dot groups; in English "48,990" the comma does.
    private boolean groupMarkOnly(int i) {
        return text.at(i) == '.' && groups(i);
    }

    private int skipDotted(int from) {
        int i = from;
        while (text.digit(i) || (text.at(i) == '.' && text.digit(i + 1))) {
            i++;
        }
        return i;
    }
}
