package newstracker.extract.name.word;

import java.util.Set;
import newstracker.extract.fold.Folded;

/// Small words that stand before a name of a thing one can point at.
public final class Articles {

    private static final Set<String> WORDS = Set.of(
            "the", "The", "as", "der", "die", "das", "den", "dem", "Die", "Der", "Das", "la", "le", "el", "La", "Le",
            "El", "les", "new", "base", "version", "versión", "a", "A", "un", "une", "una");

    private Articles() {}

    public static boolean before(Folded text, int start) {
        if (text.at(start - 1) != ' ') {
            return false;
        }
        int end = start - 1;
        int from = end;
        while (from > 0 && Character.isLetter(text.at(from - 1))) {
            from--;
        }
        return WORDS.contains(text.flat(from, end));
    }
}
