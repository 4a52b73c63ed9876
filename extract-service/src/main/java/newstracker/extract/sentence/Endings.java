package newstracker.extract.sentence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words with a blank behind them that what stands before a name may end with. Every name is asked about and few stand
/// behind such a word, so the last letter chooses which words are compared.
public final class Endings {

    private final Map<Character, List<String>> byLastLetter;

    private Endings(Map<Character, List<String>> byLastLetter) {
        this.byLastLetter = byLastLetter;
    }

    public static Endings of(String... words) {
        return new Endings(Stream.of(words).collect(Collectors.groupingBy(word -> word.charAt(word.length() - 2))));
    }

    /// Whether the text ends with one of the words.
    public boolean end(String text) {
        int blank = text.length() - 1;
        if (blank < 1 || text.charAt(blank) != ' ') {
            return false;
        }
        for (String word : byLastLetter.getOrDefault(text.charAt(blank - 1), List.of())) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
