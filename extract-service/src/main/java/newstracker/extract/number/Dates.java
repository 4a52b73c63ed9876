package newstracker.extract.number;

import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Digits that are parts of dates, times and places in a row: `2025-07-09`, `12/14`, `14:30`, `21st`.
final class Dates {

    private Dates() {}

    /// Whether the digits that end here are a part of one.
    static boolean goOnAt(Folded text, int end) {
        char mark = text.at(end);
        boolean time = mark == ':' && text.digit(end + 1) && text.digit(end + 2);
        boolean date = mark == '-' && text.digit(end + 1) && dashAfterDigits(text, end + 1);
        return time || date || ordinal(text, end);
    }

    private static boolean ordinal(Folded text, int end) {
        return Chars.latin(text.at(end))
                && Chars.latin(text.at(end + 1))
                && !Chars.latin(text.at(end + 2))
                && "st nd rd th".contains(text.flat(end, end + 2));
    }

    private static boolean dashAfterDigits(Folded text, int from) {
        int i = from;
        while (text.digit(i) && i - from < 4) {
            i++;
        }
        return text.at(i) == '-' && text.digit(i + 1);
    }

    /// Where the digits and their dashes, colons and dots end.
    static int skip(Folded text, int from) {
        int i = from;
        while (text.digit(i) || ((text.at(i) == '-' || text.at(i) == ':' || text.at(i) == '.') && text.digit(i + 1))) {
            i++;
        }
        return i;
    }
}
