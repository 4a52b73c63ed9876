package newstracker.extract.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Which of the seven languages a text is written in. Numbers and quotation depend on it.
public final class Language {

    private static final int ENOUGH = 4000;

    private static final TreeMap<String, Set<String>> COMMON = new TreeMap<>();

    static {
        put("de", "der die das und ist mit für von nicht ein eine auf den im kostet euro prozent ab bei um wird sich");
        put("en", "the and is of to in for with on that it as a at by from will has was its are per costs says after");
        put("es", "el los las y del por para con una un más su al desde cuesta mes año es dólares que se lo dijo");
        put("fr", "le les des et est pour dans une un du avec au sur la à l d coûte mois par sont aux présenté qui a");
    }

    private static void put(String language, String words) {
        COMMON.put(language, Set.of(words.split(" ")));
    }

    private Language() {}

    /// The language by script and common words; the hint decides where the text does not.
    public static String of(Folded text, Optional<String> hint) {
        int kana = 0;
        int hangul = 0;
        int han = 0;
        int latin = 0;
        int end = Math.min(text.length(), ENOUGH);
        for (int i = 0; i < end; i++) {
            char c = text.at(i);
            kana += Chars.hiragana(c) || Chars.katakana(c) ? 1 : 0;
            hangul += Chars.hangul(c) ? 1 : 0;
            han += Chars.han(c) ? 1 : 0;
            latin += Chars.latin(c) ? 1 : 0;
        }
        int cjk = kana + hangul + han;
        if (cjk * 5 > latin && cjk > 0) {
            return hangul * 2 > cjk ? "ko" : kana * 8 > han ? "ja" : "zh";
        }
        return byWords(
                text, end, hint.map(said -> said.toLowerCase(Locale.ROOT)).map(Language::base));
    }

    private static String base(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static String byWords(Folded text, int end, Optional<String> hint) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < end; i++) {
            if (Chars.latin(text.at(i))) {
                int stop = Math.min(text.wordEnd(i), end);
                String word = text.flat(i, stop).toLowerCase(Locale.ROOT);
                COMMON.forEach((language, words) -> counts.merge(language, words.contains(word) ? 1 : 0, Integer::sum));
                i = stop;
            }
        }
        accents(text, end, counts);
        String best = hint.filter(COMMON::containsKey).orElse("en");
        for (String language : COMMON.keySet()) {
            if (counts.getOrDefault(language, 0) > counts.getOrDefault(best, 0)) {
                best = language;
            }
        }
        return best;
    }

    /// Letters that only one of the languages has count twice.
    private static void accents(Folded text, int end, TreeMap<String, Integer> counts) {
        for (int i = 0; i < end; i++) {
            String language =
                    switch (text.at(i)) {
                        case 'ä', 'ö', 'ß' -> "de";
                        case 'ñ', '¿', '¡', 'í', 'ó', 'á', 'ú' -> "es";
                        case 'è', 'ê', 'ç', 'à', 'û', 'œ' -> "fr";
                        default -> "";
                    };
            if (!language.isEmpty()) {
                counts.merge(language, 2, Integer::sum);
            }
        }
    }
}
