package newstracker.extract.name.word;

import java.util.Optional;
import java.util.Set;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Reads what distinguishes one release from another: versions, sizes, dates. Each reader answers with the part and
/// where it ends, or with nothing.
public final class Version {

    private static final int DIGITS = 3;

    /// Words after which a number counts things instead of versions.
    private static final Set<String> COUNTED = Set.of(
            "times",
            "x",
            "percent",
            "million",
            "billion",
            "trillion",
            "thousand",
            "year",
            "years",
            "months",
            "month",
            "weeks",
            "days",
            "day",
            "hours",
            "minutes",
            "points",
            "people",
            "users",
            "cars",
            "units",
            "miles",
            "km",
            "kilometers",
            "dollars",
            "vehicles",
            "mal",
            "fois",
            "veces",
            "Jahre",
            "ans",
            "años",
            "hp",
            "mph",
            "kWh",
            "seconds",
            "seats",
            "doors",
            "tokens",
            "robots",
            "more");

    private static final String COUNTERS = "%倍年位月日人台件億万円番枚割차년월위배개명대만억%°€$円";

    /// A part of a name: its text in normal form and the offset behind it.
    public record Part(String text, int end) {}

    private Version() {}

    /// `4`, `4.20`, `4o`, `V3`, `K2.5`; a letter before the digits must be in `prefixes`.
    public static Optional<Part> version(Folded text, int start, String prefixes) {
        int i = start;
        StringBuilder version = new StringBuilder();
        char first = text.at(i);
        if (Chars.latin(first) && prefixes.indexOf(first) >= 0 && text.digit(i + 1)) {
            version.append(first == 'v' ? 'V' : first);
            i++;
        }
        int digits = digits(text, i);
        if (digits == 0 || digits > DIGITS) {
            return Optional.empty();
        }
        version.append(text.flat(i, i + digits));
        i += digits;
        for (int more = digits(text, i + 1); text.at(i) == '.' && more > 0 && more <= DIGITS; ) {
            version.append('.').append(text.flat(i + 1, i + 1 + more));
            i += 1 + more;
            more = digits(text, i + 1);
        }
        if (suffixLetter(text, i)) {
            version.append(text.at(i));
            i++;
        }
        return ends(text, i) && !counted(text, i) ? Optional.of(new Part(version.toString(), i)) : Optional.empty();
    }

    private static boolean suffixLetter(Folded text, int i) {
        char c = text.at(i);
        boolean alone = !text.latin(i + 1) && !text.digit(i + 1);
        return alone && ((c >= 'a' && c <= 'z' && c != 'x' && c != 's') || c == 'V');
    }

    private static boolean ends(Folded text, int i) {
        return !text.latin(i) && !text.digit(i) || (text.at(i) == 's' && !text.latin(i + 1));
    }

    private static boolean counted(Folded text, int end) {
        char next = text.at(end);
        if (COUNTERS.indexOf(next) >= 0
                || text.flat(end, Math.min(end + 4, text.length())).startsWith("ポイント")) {
            return true;
        }
        if (next == ',' && digits(text, end + 1) == 3) {
            return true;
        }
        int word = text.at(end) == ' ' || text.at(end) == '-' ? end + 1 : end;
        if (word == end) {
            return false;
        }
        if (text.flat(word, Math.min(word + 3, text.length())).equals("of ") && text.digit(word + 3)) {
            return true;
        }
        return text.at(word) == '%' || COUNTED.contains(text.flat(word, text.wordEnd(word)));
    }

    /// `70B`, `235B-A22B`, `8x7B`, `(70B)`.
    public static Optional<Part> size(Folded text, int start) {
        int i = text.at(start) == '(' ? start + 1 : start;
        int from = i;
        if (text.at(i) == 'A' && text.digit(i + 1)) {
            i++;
        }
        int digits = digits(text, i);
        if (digits == 0 || digits > 4) {
            return Optional.empty();
        }
        i += digits;
        if (text.at(i) == 'x' && text.digit(i + 1)) {
            i += 1 + digits(text, i + 1);
        }
        if (text.at(i) == '.' && text.digit(i + 1)) {
            i += 1 + digits(text, i + 1);
        }
        if ("BbT".indexOf(text.at(i)) < 0 || text.latin(i + 1) || text.digit(i + 1)) {
            return Optional.empty();
        }
        String size = text.flat(from, i) + (text.at(i) == 'T' ? "T" : "B");
        if (from > start) {
            return text.at(i + 1) == ')' ? Optional.of(new Part(size, i + 2)) : Optional.empty();
        }
        return Optional.of(new Part(size, i + 1));
    }

    /// `0709`, `1212`, `2507`, `20250514`, `2024-08-06`: the day of a release, written behind a name.
    public static Optional<Part> date(Folded text, int start) {
        int digits = digits(text, start);
        int end = start + digits;
        if (digits == 4 && text.at(end) == '-' && digits(text, end + 1) == 2 && text.at(end + 3) == '-') {
            return Optional.of(new Part(text.flat(start, end + 6), end + 6));
        }
        boolean plain = digits == 4 && text.at(start) != '2'
                || digits == 4 && text.flat(start, end).startsWith("25");
        if ((plain || digits == 8 || digits == 6) && !text.latin(end) && text.at(end) != '年') {
            return Optional.of(new Part(text.flat(start, end), end));
        }
        return Optional.empty();
    }

    public static int digits(Folded text, int start) {
        int i = start;
        while (text.digit(i) && i - start < 20) {
            i++;
        }
        return i - start;
    }
}
