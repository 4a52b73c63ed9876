package newstracker.promises.farm;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts that are unlike each other, each with one price that a reader can look for.
final class Prose {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final List<String> CARS = List.of("Model 3", "Model Y", "Model S", "Model X", "Cybertruck");
    // Four syllables by chance: words that ended alike would make all texts alike, and stories of them.
    private static final int WORDS_THERE_ARE = SYLLABLES * SYLLABLES * SYLLABLES * SYLLABLES;

    private static final int WORDS = 24;

    private final RandomGenerator random;

    Prose(RandomGenerator random) {
        this.random = random;
    }

    /// A word for a number, of at least four syllables, in the order of counting.
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        for (int syllable = 0; syllable < 4 || rest > 0; syllable++) {
            int at = rest % SYLLABLES;
            word.append(CONSONANTS.charAt(at / VOWELS.length())).append(VOWELS.charAt(at % VOWELS.length()));
            rest /= SYLLABLES;
        }
        return word.toString();
    }

    static String title(String key) {
        return "shop note " + key;
    }

    /// An article stays with its car: another one would be another question.
    String html(String key, int amount) {
        String car = CARS.get(Math.floorMod(key.hashCode(), CARS.size()));
        String words = IntStream.range(0, WORDS)
                .mapToObj(_ -> word(random.nextInt(WORDS_THERE_ARE)).substring(0, 4 + 2 * random.nextInt(3)))
                .collect(Collectors.joining(" "));
        return "<p>%s.</p><p>The Tesla %s now costs $%,d in the shop.</p>".formatted(words, car, amount);
    }
}
