package newstracker.extract.number;

import java.math.BigDecimal;
import newstracker.extract.fold.Folded;

/// Numbers written in kanji: 三千, 二十万, 一億二千万.
final class Kanji {

    private static final String ONES = "〇一二三四五六七八九";

    private static final int LONGEST = 16;

    /// A value and the offset behind it.
    record Read(BigDecimal value, int end) {}

    private Kanji() {}

    static boolean begins(char c) {
        return c >= '〇' && (small(c) > 0 || ONES.indexOf(c) >= 0);
    }

    /// The number that begins here; only where one does.
    static Read read(Folded text, int start) {
        long sum = 0;
        long section = 0;
        long digit = -1;
        int i = start;
        for (; i - start < LONGEST; i++) {
            char c = text.at(i);
            int one = ONES.indexOf(c);
            if (one >= 0) {
                digit = one;
            } else if (small(c) > 0) {
                section += small(c) * (digit < 0 ? 1 : digit);
                digit = -1;
            } else if (large(c) > 0 && i > start) {
                sum += large(c) * (section + Math.max(digit, 0));
                section = 0;
                digit = -1;
            } else {
                break;
            }
        }
        return new Read(BigDecimal.valueOf(sum + section + Math.max(digit, 0)), i);
    }

    private static long small(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static long large(char c) {
        return switch (c) {
            case '万' -> 10_000;
            case '億' -> 100_000_000;
            default -> 0;
        };
    }
}
