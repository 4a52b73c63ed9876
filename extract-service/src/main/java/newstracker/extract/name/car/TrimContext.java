package newstracker.extract.name.car;

import java.util.List;
import java.util.Set;
import newstracker.extract.catalog.Hit;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Articles;

/// What the words around a trim say: whether it stands for a car.
final class TrimContext {

    private static final Set<String> DRIVES = Set.of("AWD", "RWD", "All-Wheel Drive", "Rear-Wheel Drive");

    private static final Set<String> CONTINUES = Set.of(
            "version",
            "variant",
            "trim",
            "model",
            "one",
            "versions",
            "variants",
            "models",
            "is",
            "at",
            "costs",
            "starts",
            "goes",
            "and",
            "from",
            "for",
            "now",
            "gets",
            "has",
            "stays");

    private final Folded text;

    TrimContext(Folded text) {
        this.text = text;
    }

    /// A way of driving alone is more often a property than a car.
    boolean standsFor(Hit hit, List<String> trims, int end) {
        boolean driveOnly = trims.stream().allMatch(DRIVES::contains)
                && !model(end)
                && !quoted(hit)
                && !Articles.before(text, hit.start());
        return !(driveOnly && !bracketed(hit)) && stands(hit, end);
    }

    /// "AWDは", "後輪駆動モデル", "AWD version": a way of driving that stands for the car that has it.
    private boolean model(int end) {
        String behind = text.flat(end, Math.min(end + 8, text.length()));
        return behind.startsWith("モデル")
                || behind.startsWith("は")
                || behind.startsWith("が")
                || behind.startsWith("の") && Chars.digit(behind.charAt(Math.min(1, behind.length() - 1)))
                || behind.startsWith("版")
                || behind.startsWith(" version")
                || behind.startsWith(" model");
    }

    /// "the Ioniq 9 ... (SE RWD)".
    boolean bracketed(Hit hit) {
        return text.at(hit.start() - 1) == '(';
    }

    /// Whether the words around show that the trims from this one to `end` stand for a car.
    private boolean stands(Hit hit, int end) {
        char first = text.at(hit.start());
        if (!Chars.latin(first)) {
            return !hit.concept().name().equals("Performance")
                            && !hit.concept().name().equals("Standard")
                    || quoted(hit)
                    || text.at(end) == 'は'
                    || text.at(end) == 'が'
                    || model(end);
        }
        int after = text.skipSpaces(end);
        String word = text.flat(after, text.wordEnd(after));
        boolean article = Articles.before(text, hit.start());
        if (!Chars.upper(first)) {
            return hit.alias().text().indexOf(' ') > 0
                    && (word.equals("version") || word.equals("one") || word.equals("variant") || word.equals("model"));
        }
        char c = text.at(after);
        return article
                || bracketed(hit)
                || CONTINUES.contains(word)
                || "|,(:/)$€£".indexOf(c) >= 0
                || Chars.digit(c)
                || !Chars.latin(c);
    }

    /// In a table the trims are those of the car that the text began with.
    boolean inCell(Hit hit) {
        int before = hit.start() - 1;
        while (text.at(before) == ' ') {
            before--;
        }
        return text.at(before) == '|';
    }

    private boolean quoted(Hit hit) {
        return "「『\"".indexOf(text.at(hit.start() - 1)) >= 0;
    }
}
