package newstracker.extract.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Which of the seven languages a text is written in. Numbers and quotation depend on it.
public final class Language {

    private static final int ENOUGH = 4000;

    /// In alphabetical order, in which the first of equals wins.
    private static final List<String> BY_WORDS = List.of("de", "en", "es", "fr");

    /// The common words as numbers in ascending order.
    private static final long[] COMMON;

    /// For each of them the languages that have it, as bits by their place in `BY_WORDS`.
    private static final int[] LANGUAGES;

    private static final int LONGEST_COMMON = 8;

    static {
        TreeMap<Long, Integer> common = new TreeMap<>();
        put(
                common,
                "de",
                "der die das fuhr wurde sind hat auch nach und ist mit für von nicht ein eine auf den im kostet euro prozent ab bei um wird sich");
        put(
                common,
                "en",
                "the and is of to in for with on that it as a at by from will has was its are per costs says after");
        put(
                common,
                "es",
                "el los las en de la que segundos millones según tiene logra y del por para con una un más su al desde cuesta mes año es dólares se lo dijo");
        put(
                common,
                "fr",
                "le les des en de la que secondes millions selon et est pour dans une un du avec au sur à l d coûte mois par sont aux présenté qui a");
        COMMON = common.keySet().stream().mapToLong(Long::longValue).toArray();
        LANGUAGES = common.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static void put(TreeMap<Long, Integer> common, String language, String words) {
        for (String word : words.split(" ")) {
            long number = number(Folded.of(word), 0, word.length());
            if (number == 0) {
                throw new IllegalStateException("\"" + word + "\" is too long to be a common word");
            }
            common.merge(number, 1 << BY_WORDS.indexOf(language), (one, other) -> one | other);
        }
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
            if (Chars.latin(c)) {
                latin++;
            } else if (c >= 0x3005) {
                kana += Chars.hiragana(c) || Chars.katakana(c) ? 1 : 0;
                hangul += Chars.hangul(c) ? 1 : 0;
                han += Chars.han(c) ? 1 : 0;
            }
        }
        int cjk = kana + hangul + han;
        if (cjk * 8 > latin && cjk > 0) {
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
        int[] counts = new int[BY_WORDS.size()];
        for (int i = 0; i < end; i++) {
            if (Chars.latin(text.at(i))) {
                int stop = Math.min(text.wordEnd(i), end);
                int languages = languages(text, i, stop);
                for (int language = 0; language < counts.length; language++) {
                    counts[language] += languages >> language & 1;
                }
                i = stop;
            }
        }
        accents(text, end, counts);
        int best = hint.map(BY_WORDS::indexOf).filter(said -> said >= 0).orElse(BY_WORDS.indexOf("en"));
        for (int language = 0; language < counts.length; language++) {
            best = counts[language] > counts[best] ? language : best;
        }
        return BY_WORDS.get(best);
    }

    private static int languages(Folded text, int start, int end) {
        int place = Arrays.binarySearch(COMMON, number(text, start, end));
        return place < 0 ? 0 : LANGUAGES[place];
    }

    /// A word as a number, eight bits to a letter of any case; 0 if it is no word of Latin-1 or too long to be common.
    private static long number(Folded text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c > 0xFF || end - start > LONGEST_COMMON) {
                return 0;
            }
            number = number << Byte.SIZE | Folded.lower(c);
        }
        return number;
    }

    /// Letters that only one of the languages has count twice.
    private static void accents(Folded text, int end, int[] counts) {
        for (int i = 0; i < end; i++) {
            char c = text.at(i);
            String language = c < 0x80
                    ? ""
                    : switch (c) {
                        case 'ä', 'ö', 'ß' -> "de";
                        case 'ñ', '¿', '¡', 'í', 'ó', 'á', 'ú' -> "es";
                        case 'è', 'ê', 'ç', 'à', 'û', 'œ' -> "fr";
                        default -> "";
                    };
            if (!language.isEmpty()) {
                counts[BY_WORDS.indexOf(language)] += 2;
            }
        }
    }
}
