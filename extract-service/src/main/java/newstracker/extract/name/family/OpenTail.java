package newstracker.extract.name.family;

import java.util.Locale;
import java.util.Optional;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Stops;
import newstracker.extract.name.word.Version;

/// Reads a variant that no list knows yet: "GPT-5.6 Sol". Only a capitalised Latin word directly behind a version
/// counts, and not where everything is capitalised anyway: in headlines and in German.
final class OpenTail {

    private static final int SHORTEST = 3;

    private static final int LONGEST = 12;

    private OpenTail() {}

    /// "Claude Saga 1": behind a family without a version, a new word that carries the version itself.
    static Optional<Version.Part> tier(Folded text, int start) {
        int end = text.wordEnd(start);
        String word = text.flat(start, end);
        boolean wordLike = wordLike(text, start, end) && text.at(end) == ' ' && text.digit(end + 1);
        if (!wordLike || Stops.contains(word.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Version.version(text, end + 1, "").map(version -> new Version.Part(word, end));
    }

    private static boolean wordLike(Folded text, int start, int end) {
        return end - start >= SHORTEST
                && end - start <= LONGEST
                && Chars.upper(text.at(start))
                && text.at(start + 1) >= 'a'
                && text.at(start + 1) <= 'z'
                && !text.digit(end - 1);
    }

    static Optional<Version.Part> read(Folded text, int nameStart, int start, boolean hyphen) {
        int end = text.wordEnd(start);
        String word = text.flat(start, end);
        boolean wordLike = wordLike(text, start, end) && text.at(end) != '\'' && text.at(end) != '.';
        if (!wordLike || Stops.contains(word.toLowerCase(Locale.ROOT)) || inAPhrase(text, end)) {
            return Optional.empty();
        }
        return hyphen || !titleCase(text, nameStart, end) ? Optional.of(new Version.Part(word, end)) : Optional.empty();
    }

    /// "Grok 4 Elon Musk said": two capitalised words in a row are somebody or something else.
    private static boolean inAPhrase(Folded text, int end) {
        int next = end + 1;
        return text.at(end) == ' '
                && Chars.upper(text.at(next))
                && text.at(next + 1) >= 'a'
                && text.at(next + 1) <= 'z';
    }

    /// Whether the word before the name or the one after the tail is capitalised without need.
    private static boolean titleCase(Folded text, int nameStart, int end) {
        int before = nameStart - 1;
        if (text.at(before) != ' ' || !text.latin(before - 1)) {
            return false;
        }
        int word = before;
        while (text.latin(word - 1)) {
            word--;
        }
        boolean startsSentence = text.at(word - 1) == '\n' || text.at(word - 2) == '.' || word == 0;
        return Chars.upper(text.at(word)) && !startsSentence && end > 0;
    }
}
