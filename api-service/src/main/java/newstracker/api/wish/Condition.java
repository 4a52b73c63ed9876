package newstracker.api.wish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Conditions on the value that a claim brings, all of which must hold: `value.new < 25 and changePercent
/// <= -10`.
record Condition(String text, List<Term> terms) {

    Condition {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a term");
        }
    }

    /// One comparison, or a change whatever it is when there is nothing to compare with.
    record Term(Field field, Optional<Comparison> comparison) {}

    record Comparison(Operator operator, BigDecimal number) {}

    /// What can be compared. `value.new` and `changePercent` speak of a change, which needs a value before
    /// it; `amount` and `score` of the value alone; `conflict.new` of a value that others contradict.
    enum Field {
        VALUE_NEW("value.new"),
        AMOUNT("amount"),
        SCORE("score"),
        CHANGE_PERCENT("changePercent"),
        CONFLICT_NEW("conflict.new");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// Whether it says something without a number to compare with.
        boolean alone() {
            return this == VALUE_NEW || this == CONFLICT_NEW;
        }

        /// Whether there is a number to compare.
        boolean compared() {
            return this != CONFLICT_NEW;
        }

        private Optional<BigDecimal> of(Facts.Said said) {
            return switch (this) {
                case VALUE_NEW -> said.course().change() ? said.value() : Optional.empty();
                case CHANGE_PERCENT -> said.course().change() ? said.changePercent() : Optional.empty();
                case AMOUNT -> said.kind().equals("price") ? said.value() : Optional.empty();
                case CONFLICT_NEW -> said.course().conflict() ? said.value() : Optional.empty();
                case SCORE -> said.kind().equals("benchmark") ? said.value() : Optional.empty();
            };
        }
    }

    enum Operator {
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">="),
        NOT_EQUAL("!="),
        LESS("<"),
        GREATER(">"),
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        private boolean holds(int order) {
            return switch (this) {
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER_OR_EQUAL -> order >= 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case GREATER -> order > 0;
                case EQUAL -> order == 0;
            };
        }
    }

    /// A price that is named as a former one, or was over when it was read, is no news of a value.
    boolean holds(Facts.Said said) {
        return !said.course().former()
                && !said.course().over()
                && terms.stream().allMatch(term -> holds(term, said));
    }

    private static boolean holds(Term term, Facts.Said said) {
        return term.field()
                .of(said)
                .filter(value -> term.comparison()
                        .map(comparison -> comparison.operator().holds(value.compareTo(comparison.number())))
                        .orElse(true))
                .isPresent();
    }
}
