package newstracker.extract.price.sign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// Weighs what speaks for and against an amount being a price.
public final class PriceSigns {

    private static final BigDecimal LARGEST = new BigDecimal("5000000");

    private static final BigDecimal LARGEST_YEN = new BigDecimal("900000000");

    private final Frame frame;

    private final Governor governor;

    private final int[] breaks;

    private final Touching touching;

    private final Map<Integer, Sum> sums = new HashMap<>();

    public PriceSigns(Frame frame) {
        this.frame = frame;
        this.touching = new Touching(frame);
        this.governor = new Governor(frame);
        this.breaks = breaks(frame);
    }

    /// One thing that speaks for or against: "price before", and how much it counts.
    record Sign(String place, String name, int weight) {

        @Override
        public String toString() {
            return place + name + " " + weight;
        }
    }

    /// The sum, and the signs that made it, for people who ask why.
    public record Sum(int value, List<Sign> signs) {

        /// Whether a word says outright that the amount is something else.
        public boolean ruledOut() {
            return value <= Weights.RULED_OUT / 2;
        }

        public boolean enough() {
            return value >= Weights.ENOUGH;
        }

        /// "1 of 2 [price before +1]"
        public String told() {
            return value + " of " + Weights.ENOUGH + " " + signs;
        }
    }

    /// Several rules ask for the same sum.
    public Sum of(int index, boolean perBeside, boolean itemBefore) {
        int key = index << 2 | (perBeside ? 2 : 0) | (itemBefore ? 1 : 0);
        Sum known = sums.get(key);
        if (known == null) {
            known = added(index, perBeside, itemBefore);
            sums.put(key, known);
        }
        return known;
    }

    private Sum added(int index, boolean perBeside, boolean itemBefore) {
        List<Sign> signs = new ArrayList<>();
        int sum = 0;
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        if (amount.value().compareTo(large(amount)) > 0) {
            sum += sign("too large", Weights.TOO_LARGE, signs);
        }
        int item = item(index, itemBefore, signs);
        if (item != 0 && amount.value().compareTo(ordinary(amount)) < 0) {
            sum += sign("ordinary", Weights.ORDINARY, signs);
        }
        if (exchangeRate(index)) {
            sum += sign("exchange rate", Weights.RULED_OUT, signs);
        }
        if (perBeside) {
            sum += sign("per", Weights.PER, signs);
        }
        sum += item;
        boolean ruledOut = governor.of(index).filter(cue -> cue != Cue.PRICE).isPresent();
        if (ruledOut) {
            sum += sign("ruled out", Weights.RULED_OUT, signs);
        }
        sum += touching.before(index, signs) + touching.behind(index, signs);
        return new Sum(sum + clause(index, signs), signs);
    }

    /// Below this an amount is more often a price than not.
    private static BigDecimal ordinary(Quantity amount) {
        return switch (amount.currency()) {
            case "JPY", "INR" -> new BigDecimal("30000000");
            case "CNY", "TWD", "HKD", "THB", "SEK", "NOK", "DKK" -> new BigDecimal("2000000");
            case "KRW" -> new BigDecimal("300000000");
            default -> new BigDecimal("300000");
        };
    }

    /// "1ドル=155円".
    private boolean exchangeRate(int index) {
        return frame.behind(index, 3).strip().startsWith("=")
                || frame.ahead(index, 2).strip().endsWith("=");
    }

    private static BigDecimal large(Quantity amount) {
        return switch (amount.currency()) {
            case "JPY", "KRW", "INR" -> LARGEST_YEN;
            default -> LARGEST;
        };
    }

    private int item(int index, boolean before, List<Sign> signs) {
        for (int i = 0; frame.has(Role.BENCHMARK) && i < frame.size(); i++) {
            if (frame.isThing(i, Role.BENCHMARK) && sameClause(Math.min(i, index), Math.max(i, index))) {
                return sign("beside a benchmark", Weights.BENCHMARK, signs);
            }
        }
        if (frame.has(Role.MODEL) || frame.has(Role.PLAN) || frame.has(Role.SERVICE)) {
            return sign("item", Weights.ITEM, signs);
        }
        return before ? sign("item before", Weights.ITEM_BEFORE, signs) : 0;
    }

    /// Whether a word of price stands directly beside the amount.
    public boolean touchedByPrice(int index) {
        return frame.isWord(index - 1, Cue.PRICE)
                || frame.isWord(index - 1, Cue.FROM)
                || frame.isWord(index + 1, Cue.AND_UP)
                || governor.of(index).filter(cue -> cue == Cue.PRICE).isPresent();
    }

    private int clause(int index, List<Sign> signs) {
        int sum = 0;
        for (int i = 0; i < frame.size(); i++) {
            if (frame.at(i) instanceof Token.Word word) {
                boolean near = sameClause(Math.min(i, index), Math.max(i, index));
                Cue cue = word.cue();
                sum += sign(word.concept().name(), near ? Weights.near(cue) : Weights.far(cue), signs);
            }
        }
        return Math.clamp(sum, -14, 5);
    }

    /// No mark that ends a clause stands between.
    private boolean sameClause(int left, int right) {
        return right <= left || breaks[right] == breaks[left + 1];
    }

    /// How many marks and words that end a clause stand before each token.
    private static int[] breaks(Frame frame) {
        int[] breaks = new int[frame.size() + 1];
        for (int i = 0; i < frame.size(); i++) {
            boolean ends = frame.isMark(i, ",;、") || frame.isWord(i, Cue.BREAK);
            breaks[i + 1] = breaks[i] + (ends ? 1 : 0);
        }
        return breaks;
    }

    static int sign(String name, int weight, List<Sign> signs) {
        return sign("", name, weight, signs);
    }

    static int sign(String place, String name, int weight, List<Sign> signs) {
        if (weight != 0) {
            signs.add(new Sign(place, name, weight));
        }
        return weight;
    }
}
