package newstracker.extract.score;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Which benchmark a number is a result of, and whether it can be one at all.
final class Results {

    private static final int LONGEST_GLUE = 45;

    private static final String[] ON = {
        " on ", " in ", " at ", " for ", " auf ", " bei ", " beim ", " im ", " sur ", " en ", " au ", " aux ", " à ",
        " dans "
    };

    private final Frame frame;
    private final List<Group> benchmarks;

    Results(Frame frame) {
        this.frame = frame;
        this.benchmarks = frame.things(Role.BENCHMARK);
    }

    /// The benchmark that the sentence itself gives: "83% on IFBench" first, then the nearest before, then behind.
    Optional<Group> of(Group numbers) {
        Optional<Group> before = benchmarks.stream()
                .filter(group -> group.last() < numbers.first())
                .reduce((first, second) -> second);
        Optional<Group> behind = benchmarks.stream()
                .filter(group -> group.first() > numbers.last())
                .findFirst();
        if (behind.isPresent() && onto(numbers.last(), behind.get().first()) && !bracketed(before, numbers)) {
            return behind;
        }
        return before.or(() -> behind.filter(
                group -> benchmarks.size() == 1 && cjk(group) || !numberBetween(numbers.last(), group.first())));
    }

    /// Where the verb comes last, what was measured may come after all numbers.
    private boolean cjk(Group group) {
        return frame.behind(group.last(), 1).codePoints().anyMatch(c -> c > 0x3000);
    }

    private boolean bracketed(Optional<Group> before, Group numbers) {
        return before.isPresent()
                && frame.isMark(before.get().last() + 1, "(:")
                && before.get().last() + 2 == numbers.first();
    }

    private boolean onto(int number, int benchmark) {
        String gap = frame.between(number, benchmark) + " ";
        if (gap.length() > LONGEST_GLUE || gap.contains(",") || gap.contains(";") || numberBetween(number, benchmark)) {
            return false;
        }
        for (String word : ON) {
            if (gap.contains(word)) {
                return true;
            }
        }
        return gap.isBlank();
    }

    private boolean numberBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words around let the number be a result: no difference, no change, no rank.
    boolean possible(int index) {
        Quantity number = ((Token.Number) frame.at(index)).quantity();
        if (number.money() || number.year() || !resultUnit(number.unit())) {
            return false;
        }
        boolean difference = behindSoon(index, Cue.SCORE_DIFFERENCE) || behindSoon(index, Cue.DIFFERENCE);
        boolean change = frame.isWord(index - 1, Cue.CHANGE_BY)
                && frame.between(index - 1, index).isBlank();
        return !difference && !change && !reachedByNone(index);
    }

    /// "No model has passed 70% on HLE yet."
    private boolean reachedByNone(int index) {
        for (int i = index - 1; i >= 0 && !frame.isNumber(i) && !frame.isThing(i, Role.MODEL); i--) {
            if (frame.at(i) instanceof Token.Word word && word.is(Cue.NOBODY)) {
                return word.concept().value().equals("none");
            }
        }
        return false;
    }

    private static boolean resultUnit(String unit) {
        return unit.isEmpty() || unit.equals("%") || unit.equals("points") || unit.equals("elo");
    }

    private boolean behindSoon(int index, Cue cue) {
        int next = index + 1;
        return frame.isWord(next, cue) && frame.between(index, next).strip().length() <= 3;
    }

    /// Whether a value fits the benchmark: its range, and for bare numbers signs that it is a result.
    boolean fits(Thing benchmark, Quantity number, int index) {
        double value = number.value().doubleValue();
        if (!inRange(benchmark, number)) {
            return false;
        }
        String unit = benchmark.concept().trait("unit").orElse("%");
        if (number.unit().equals("%")) {
            return unit.equals("%") || unit.equals("points") || unit.equals("elo") && value <= 100;
        }
        if (unit.equals("elo")) {
            return value >= 400 || ratingBeside(index);
        }
        return !number.plain() || marked(index) || unit.equals("points");
    }

    boolean inRange(Thing benchmark, Quantity number) {
        double value = number.value().doubleValue();
        return value >= limit(benchmark, "min", 0) && value <= limit(benchmark, "max", 100);
    }

    private boolean ratingBeside(int index) {
        return frame.isWord(index - 1, Cue.RATING) || frame.isWord(index + 1, Cue.RATING);
    }

    /// A bare number counts in brackets, behind a colon, with decimals, or beside "score".
    private boolean marked(int index) {
        Quantity number = ((Token.Number) frame.at(index)).quantity();
        boolean beside = frame.isMark(index - 1, "(:")
                && frame.between(index - 1, index).isBlank()
                && number.value().doubleValue() > 1;
        return beside
                || number.value().scale() > 0
                || frame.isWord(index - 1, Cue.SCORE)
                || frame.isWord(index + 1, Cue.SCORE)
                || frame.isWord(index - 1, Cue.RATING)
                || frame.isThing(index - 1, Role.BENCHMARK)
                        && frame.between(index - 1, index).strip().length() <= 3;
    }

    private static double limit(Thing benchmark, String trait, double otherwise) {
        return benchmark.concept().trait(trait).map(Double::parseDouble).orElse(otherwise);
    }
}
