package newstracker.extract.name.family;

import java.util.Set;
import newstracker.extract.name.word.WordList;

/// Capitalised words that numbers follow in texts about AI without being a model (`not-families.txt`).
final class NotFamilies {

    private static final Set<String> WORDS = WordList.read("not-families.txt");

    private NotFamilies() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
