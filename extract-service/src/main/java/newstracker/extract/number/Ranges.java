package newstracker.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newstracker.extract.fold.Folded;

/// Numbers that share a unit: "30〜40セント", "$2-4", "533 und 513 Kilometer".
final class Ranges {

    private static final Set<String> JOINS = Set.of(
            "-", "~", "〜", "to", "and", "or", "/", "bis", "und", "oder", "à", "et", "ou", "a", "y", "o", "から", "到", "至",
            "と", "、", "에서", "와", "과", "및", "または", "や", "ないし", "bis zu", "& ", "&", "～", ",");

    private static final int LONGEST_JOIN = 6;

    private final Folded text;

    Ranges(Folded text) {
        this.text = text;
    }

    List<Quantity> joined(List<Quantity> numbers) {
        List<Quantity> result = new ArrayList<>(numbers);
        for (int i = result.size() - 2; i >= 0; i--) {
            Quantity left = result.get(i);
            Quantity right = result.get(i + 1);
            if (joins(left, right)) {
                if (left.plain() && !right.plain()) {
                    result.set(i, left.as(right.unit(), right.currency(), shared(left, right)));
                } else if (left.money() && right.plain() && tight(left, right)) {
                    result.set(i + 1, right.as("", left.currency(), BigDecimal.ONE));
                }
            }
        }
        return result;
    }

    private boolean joins(Quantity left, Quantity right) {
        int gap = right.start() - left.end();
        return gap > 0
                && gap <= LONGEST_JOIN
                && JOINS.contains(text.flat(left.end(), right.start()).strip().toLowerCase(Locale.ROOT));
    }

    private boolean tight(Quantity left, Quantity right) {
        String join = text.flat(left.end(), right.start()).strip();
        return join.equals("-") || join.equals("~") || join.equals("to") || join.equals("〜");
    }

    /// "2〜4万円" means 20,000 to 40,000; "30〜40セント" counts hundredths.
    private BigDecimal shared(Quantity left, Quantity right) {
        String tail = text.flat(right.start(), right.end());
        if (tail.startsWith("セント", tail.length() - Math.min(3, tail.length())) || tail.endsWith("cents")) {
            return new BigDecimal("0.01");
        }
        int unit = tail.indexOf('万');
        boolean shares =
                unit > 0 && left.value().compareTo(new BigDecimal("1000")) < 0 && unit + 2 >= tail.length() - 1;
        return shares ? new BigDecimal("10000") : BigDecimal.ONE;
    }
}
