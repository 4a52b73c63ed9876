package newstracker.api.wish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newstracker.api.web.Problem;
import newstracker.api.wish.Condition.Comparison;
import newstracker.api.wish.Condition.Field;
import newstracker.api.wish.Condition.Operator;
import newstracker.api.wish.Condition.Term;

/// Reads a condition from left to right and says at which character it stops making sense.
final class ConditionReader {

    private static final int LONGEST = 500;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z.]*+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}+(?:\\.\\d{1,10}+)?+%?+");
    private static final Pattern BLANK = Pattern.compile("\\s*+");
    private static final String FIELDS =
            Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));

    private final String text;
    private int at;

    private ConditionReader(String text) {
        this.text = text;
    }

    static Condition read(String text) {
        if (text.length() > LONGEST) {
            throw Problem.badValue(
                    "when", "A condition has at most %d characters, here are %d.".formatted(LONGEST, text.length()));
        }
        return new Condition(text.strip(), new ConditionReader(text).terms());
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        terms.add(term());
        while (at < text.length()) {
            int start = at;
            if (!take(WORD).filter("and"::equals).isPresent()) {
                throw wrong(start, "expected \"and\" or the end");
            }
            terms.add(term());
        }
        return terms;
    }

    private Term term() {
        blank();
        int start = at;
        Optional<String> word = take(WORD);
        Field field = Arrays.stream(Field.values())
                .filter(known -> word.filter(known.word()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong(start, "expected one of " + FIELDS));
        if (!field.compared()) {
            return new Term(field, Optional.empty());
        }
        Optional<Operator> operator = operator();
        // "The price has changed" needs nothing to compare with; an amount without a number says nothing.
        if (operator.isEmpty() && !field.alone()) {
            throw wrong(at, "expected <, <=, >, >=, = or !=");
        }
        return new Term(field, operator.map(sign -> new Comparison(sign, number())));
    }

    private Optional<Operator> operator() {
        Optional<Operator> operator = Arrays.stream(Operator.values())
                .filter(sign -> text.startsWith(sign.sign(), at))
                .findFirst();
        operator.ifPresent(sign -> {
            at += sign.sign().length();
            blank();
        });
        return operator;
    }

    private BigDecimal number() {
        int start = at;
        String number = take(NUMBER).orElseThrow(() -> wrong(start, "expected a number such as 25 or -10.5"));
        return new BigDecimal(number.replace("%", ""));
    }

    private Optional<String> take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        blank();
        return Optional.of(matcher.group());
    }

    private void blank() {
        Matcher matcher = BLANK.matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            at = matcher.end();
        }
    }

    private Problem.ProblemException wrong(int position, String expected) {
        String found = position >= text.length()
                ? "the end"
                : "\"" + text.substring(position, Math.min(text.length(), position + 20)) + "\"";
        return Problem.badValue("when", "At character %d: %s, found %s.".formatted(position + 1, expected, found));
    }
}
