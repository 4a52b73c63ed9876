package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Words that multiply the number before them: thousand, bn, 万, lakh.
final class Magnitude {

    private static final Map<String, BigDecimal> WORDS = new TreeMap<>();

    static {
        put("1000", "thousand", "mil", "Tausend", "tausend", "mille");
        put("1000000", "million", "millions", "mn", "mln", "Mio", "Millionen", "Million", "millones", "millón", "mio");
        put("1000000000", "billion", "billions", "bn", "Mrd", "Milliarden", "Milliarde", "milliards", "milliard");
        put("1000000000000", "trillion", "tn", "Billionen", "billones");
        put("100000", "lakh", "lakhs", "lac");
        put("10000000", "crore", "crores");
    }

    private static final Map<Character, BigDecimal> CJK = Map.of(
            '十', BigDecimal.TEN,
            '百', new BigDecimal("100"),
            '千', new BigDecimal("1000"),
            '万', new BigDecimal("10000"),
            '萬', new BigDecimal("10000"),
            '만', new BigDecimal("10000"),
            '億', new BigDecimal("100000000"),
            '亿', new BigDecimal("100000000"),
            '억', new BigDecimal("100000000"),
            '兆', new BigDecimal("1000000000000"));

    /// A factor and the offset behind the word.
    record Factor(BigDecimal value, int end) {}

    private Magnitude() {}

    private static void put(String factor, String... words) {
        for (String word : words) {
            WORDS.put(word, new BigDecimal(factor));
        }
    }

    static Optional<Factor> cjk(Folded text, int end) {
        char c = text.at(end);
        if (c == '천') {
            return Optional.of(new Factor(new BigDecimal("1000"), end + 1));
        }
        int at = c == ' ' ? end + 1 : end;
        BigDecimal factor = CJK.get(text.at(at));
        return factor == null ? Optional.empty() : Optional.of(new Factor(factor, at + 1));
    }

    /// A word behind the number; short forms such as `k` and `B` only where the number is money.
    static Optional<Factor> latin(Folded text, int end, boolean money) {
        boolean gap = text.at(end) == ' ' || text.at(end) == '-';
        int from = gap ? end + 1 : end;
        int stop = text.wordEnd(from);
        if (stop == from || stop - from > 10 || !Chars.latin(text.at(from))) {
            return Optional.empty();
        }
        String word = text.flat(from, stop);
        BigDecimal factor = WORDS.get(word);
        if (factor == null && !gap) {
            factor = shortForm(word, money);
        }
        if (factor == null) {
            return Optional.empty();
        }
        return Optional.of(new Factor(factor, text.at(stop) == '.' && word.startsWith("M") ? stop + 1 : stop));
    }

    private static BigDecimal shortForm(String word, boolean money) {
        return switch (word) {
            case "k", "K" -> money ? new BigDecimal("1000") : null;
            case "m", "M" -> money ? new BigDecimal("1000000") : null;
            case "B", "b" -> money ? new BigDecimal("1000000000") : null;
            case "T" -> money ? new BigDecimal("1000000000000") : null;
            default -> null;
        };
    }
}
