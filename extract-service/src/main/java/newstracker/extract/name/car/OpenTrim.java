package newstracker.extract.name.car;

import java.util.Locale;
import java.util.Optional;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.HitIndex;
import newstracker.extract.name.word.Stops;
import newstracker.extract.name.word.Version;

/// Reads a trim that no list knows yet: "iX3 50 xDrive", "Mustang Mach-E Rally". A word must have a capital,
/// stand where not every word has one, and be no word that headlines put behind names.
final class OpenTrim {

    private static final int SHORTEST = 3;

    private static final int LONGEST = 11;

    private OpenTrim() {}

    static Optional<Version.Part> read(Folded text, HitIndex hits, int end) {
        int from = end + 1;
        if (text.at(end) != ' ' || hits.at(from).isPresent()) {
            return Optional.empty();
        }
        int stop = text.wordEnd(from);
        int digits = Version.digits(text, from);
        if (digits > 0 && digits < 4 && stop == from + digits) {
            int last = text.wordEnd(stop + 1);
            boolean driven = text.at(stop) == ' ' && drive(text.flat(Math.min(stop + 1, last), last));
            return driven ? Optional.of(new Version.Part(text.flat(from, last), last)) : Optional.empty();
        }
        String word = text.flat(Math.min(from, stop), stop);
        if (edition(text, from, stop)) {
            int last = text.wordEnd(stop + 1);
            return Optional.of(new Version.Part(text.flat(from, last), last));
        }
        boolean accepted = word.length() >= 2 && (drive(word) || power(word) || named(text, from, stop));
        return accepted ? Optional.of(new Version.Part(word, stop)) : Optional.empty();
    }

    /// "xDrive50", "sDrive40", "eDrive35": how BMW and others write how a car is driven.
    private static boolean drive(String word) {
        return word.length() > 5 && word.startsWith("Drive", 1) && Chars.latin(word.charAt(0));
    }

    /// "M50", "P100", "B7": one capital and digits.
    private static boolean power(String word) {
        return word.length() <= 4
                && Chars.upper(word.charAt(0))
                && word.chars().skip(1).allMatch(c -> Chars.digit((char) c))
                && !word.matches("Q[1-4]");
    }

    /// "Dream Edition", "Foundation Series".
    private static boolean edition(Folded text, int from, int stop) {
        int next = text.wordEnd(Math.min(stop + 1, text.length()));
        String follow = text.flat(Math.min(stop + 1, next), next);
        return Chars.upper(text.at(from))
                && (follow.equals("Edition") || follow.equals("Package") || follow.equals("Pack"));
    }

    private static boolean named(Folded text, int from, int stop) {
        String word = text.flat(from, stop);
        boolean shaped = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && Chars.upper(word.charAt(0))
                && word.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z');
        return shaped && closes(text, stop) && !Stops.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Behind the last word of a name comes a mark, an amount, or a word in small letters, and no possessive.
    private static boolean closes(Folded text, int stop) {
        char mark = text.at(stop);
        if (mark != ' ') {
            return mark == ',' || mark == '.' || mark == '(' || mark == ')' || mark == ':' || mark == ';';
        }
        char next = text.at(stop + 1);
        return !Chars.upper(next);
    }
}
