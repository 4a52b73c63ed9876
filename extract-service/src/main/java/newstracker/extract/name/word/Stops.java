package newstracker.extract.name.word;

import java.util.Set;

/// Capitalised words that follow a name without being part of it, as in headlines: "Grok 4 Beats ..."
/// (`stop-words.txt`).
public final class Stops {

    private static final Set<String> WORDS = WordList.read("stop-words.txt");

    private Stops() {}

    public static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}
