package newstracker.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Evidence;
import newstracker.event.claim.Thing;
import newstracker.extract.number.Quantity;
import newstracker.extract.score.ScoreFact;
import newstracker.extract.sentence.Token;

/// A result in normal form: what its conditions say of tools, attempts and effort, and with what it may be compared.
final class Results {

    /// Conditions that say which part of a benchmark was run.
    private static final Set<String> SUBSETS = Set.of("text only", "private set", "preview");

    private static final Pattern ATTEMPTS = Pattern.compile("(pass|cons|avg|best)@[0-9]{1,4}");

    private Results() {}

    static Claim claim(List<ScoreFact> same, List<Evidence> evidence, Optional<String> variant) {
        ScoreFact fact = same.getFirst();
        Quantity score = fact.score().orElseThrow();
        List<String> conditions = fact.conditions();
        return new BenchmarkClaim(
                fact.benchmark().name(),
                variant.or(() -> conditions.stream().filter(SUBSETS::contains).findFirst()),
                fact.model()
                        .map(model -> Thing.named(
                                model.name(),
                                model.concept().maker(),
                                model.concept().category())),
                Optional.of(score.value()),
                Optional.of(unit(fact.benchmark(), score)).filter(unit -> !unit.isEmpty()),
                score.bound(),
                conditions,
                tools(conditions),
                attempts(conditions),
                effort(conditions),
                comparisonKey(fact.benchmark().name(), variant, conditions),
                evidence);
    }

    static Claim unscored(Token.Thing benchmark, List<Evidence> evidence) {
        return new BenchmarkClaim(
                benchmark.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bound.EXACT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence);
    }

    /// The printed unit; a bare number has the benchmark's own.
    private static String unit(Token.Thing benchmark, Quantity score) {
        return score.unit().isEmpty() ? benchmark.concept().trait("unit").orElse("") : score.unit();
    }

    private static Optional<Boolean> tools(List<String> conditions) {
        if (conditions.contains("with tools") || conditions.contains("with Python")) {
            return conditions.contains("no tools") ? Optional.empty() : Optional.of(true);
        }
        return conditions.contains("no tools") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Integer> attempts(List<String> conditions) {
        return conditions.stream()
                .filter(condition -> ATTEMPTS.matcher(condition).matches())
                .map(condition -> Integer.valueOf(condition.substring(condition.indexOf('@') + 1)))
                .findFirst();
    }

    /// "high effort": how long the model may think.
    private static Optional<String> effort(List<String> conditions) {
        return conditions.stream()
                .filter(condition -> condition.endsWith(" effort"))
                .map(condition -> condition.substring(0, condition.indexOf(' ')))
                .findFirst();
    }

    /// What the text adds to the name of a benchmark: "Diamond" of GPQA Diamond, "v6" of LiveCodeBench v6.
    static Optional<String> variant(String benchmark, String surface) {
        boolean longer = surface.length() > benchmark.length() + 1
                && surface.regionMatches(true, 0, benchmark, 0, benchmark.length())
                && !Character.isLetterOrDigit(surface.charAt(benchmark.length()));
        String rest = longer ? surface.substring(benchmark.length() + 1).strip() : "";
        return Optional.of(rest).filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)));
    }

    /// Results without stated conditions may not be ranked with others: what is not said equals nothing.
    private static Optional<String> comparisonKey(String benchmark, Optional<String> variant, List<String> conditions) {
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Thing.idOf(variant.map(word -> benchmark + " " + word).orElse(benchmark)) + "/"
                                + Thing.idOf(String.join(" ", conditions)));
    }
}
