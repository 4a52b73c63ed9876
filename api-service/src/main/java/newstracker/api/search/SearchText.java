package newstracker.api.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts text into search terms that need no dictionary: words and numbers where there are spaces, pairs
/// of characters where there are none. `Grok-4`, `grok4` and `ＧＲＯＫ　４` become the same two terms.
public final class SearchText {

    static final String CJK_CLASS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー";

    // Most words and gaps are of plain characters: to ask for the script of each took a fifth of the time of recording.
    private static final String PLAIN_WORD = "[a-z]++(?=[\\x00-\\x7f]|$)";
    private static final String PLAIN_GAP = "[\\x00-/:-`{-\\x7f]";

    private static final Pattern TERM = Pattern.compile(PLAIN_WORD + "|(?!" + PLAIN_GAP
            + ")(?:\\p{N}+(?:[.,]\\p{N}+)*|[" + CJK_CLASS + "]+|[\\p{L}\\p{M}&&[^" + CJK_CLASS + "]]+)");
    private static final Pattern CJK = Pattern.compile("[" + CJK_CLASS + "]+");
    private static final char LAST_PLAIN = '\u007f';

    // Limits of PostgreSQL: positions end at 16383, one term may have 255 of them, all of it must stay
    // below a MiB.
    private static final int MOST_TERMS = 16_000;
    private static final int MOST_PLACES = 255;
    private static final int LONGEST_TERM = 64;

    private SearchText() {}

    /// The search vector of an article; words of the title weigh more.
    static Map<String, StringJoiner> places(String title, String text) {
        Map<String, StringJoiner> places = new LinkedHashMap<>();
        int position = 1;
        for (String term : terms(title)) {
            place(places, term, position + "A");
            position++;
        }
        // A phrase must not reach from the title into the text.
        position += 2;
        for (String term : terms(text)) {
            if (position > MOST_TERMS) {
                break;
            }
            place(places, term, Integer.toString(position));
            position++;
        }
        return places;
    }

    public static String vector(String title, String text) {
        StringJoiner vector = new StringJoiner(" ");
        places(title, text).forEach((term, places) -> vector.add("'" + term + "':" + places));
        return vector.toString();
    }

    private static void place(Map<String, StringJoiner> places, String term, String position) {
        StringJoiner of = places.computeIfAbsent(term, _ -> new StringJoiner(","));
        if (of.length() < MOST_PLACES * 4) {
            of.add(position);
        }
    }

    /// The terms of a text in order. Each run of characters without spaces gives its pairs and its last
    /// character.
    static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        for (String run : runs(text)) {
            if (cjk(run)) {
                addPairs(terms, run);
            } else {
                terms.add(run.substring(0, Math.min(run.length(), LONGEST_TERM)));
            }
        }
        return terms;
    }

    /// Words, numbers, and what stands together without spaces.
    static List<String> runs(String text) {
        return TERM.matcher(fold(text))
                .results()
                .limit(MOST_TERMS + 1)
                .map(MatchResult::group)
                .toList();
    }

    private static void addPairs(List<String> terms, String run) {
        int[] characters = run.codePoints().toArray();
        for (int index = 0; index < characters.length; index++) {
            terms.add(new String(characters, index, Math.min(2, characters.length - index)));
        }
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean cjk(String term) {
        return term.charAt(0) > LAST_PLAIN && CJK.matcher(term).matches();
    }
}
