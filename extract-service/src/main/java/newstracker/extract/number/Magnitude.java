package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// Words that multiply the number before them: thousand, bn, 万, lakh.
final class Magnitude {

    private static final Map<String, BigDecimal> WORDS = new HashMap<>();

    static {
        put("1000", "thousand", "mil", "Tausend", "tausend", "mille");
        put("1000000", "million", "millions", "mn", "mln", "Mio", "Millionen", "Million", "millones", "millón", "mio");
        put("1000000000", "billion", "billions", "bn", "Mrd", "Milliarden", "Milliarde", "milliards", "milliard");
        put("1000000000000", "trillion", "tn", "Billionen", "billones");
        put("100000", "lakh", "lakhs", "lac");
        put("10000000", "crore", "crores");
    }

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

    /// A factor and the offset behind the word.
    record Factor(BigDecimal value, int end) {}

    private Magnitude() {}

    private static void put(String factor, String... words) {
        for (String word : words) {
            WORDS.put(word, new BigDecimal(factor));
        }
    }

    static Optional<Factor> cjk(Folded text, int end) {
        int at = text.at(end) == ' ' ? end + 1 : end;
        return switch (text.at(at)) {
            case '十' -> factor(BigDecimal.TEN, at);
            case '百' -> factor(HUNDRED, at);
            case '千' -> factor(THOUSAND, at);
            case '천' -> at == end ? factor(THOUSAND, at) : Optional.empty();
            case '万', '萬', '만' -> factor(TEN_THOUSAND, at);
            case '億', '亿', '억' -> factor(HUNDRED_MILLION, at);
            case '兆' -> factor(TRILLION, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Factor> factor(BigDecimal value, int at) {
        return Optional.of(new Factor(value, at + 1));
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
