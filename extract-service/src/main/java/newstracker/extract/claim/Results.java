package newstracker.extract.claim;

import java.util.List;
import java.util.Optional;
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

    private Results() {}

    static Claim claim(List<ScoreFact> same, List<Evidence> evidence) {
        ScoreFact fact = same.getFirst();
        Quantity score = fact.score().orElseThrow();
        List<String> conditions = fact.conditions();
        return new BenchmarkClaim(
                fact.benchmark().name(),
                Optional.empty(),
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
                conditions.contains("high effort") ? Optional.of("high") : Optional.empty(),
                comparisonKey(fact.benchmark().name(), conditions),
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
        if (conditions.contains("pass@1")) {
            return Optional.of(1);
        }
        return conditions.contains("cons@64") ? Optional.of(64) : Optional.empty();
    }

    /// Results without stated conditions may not be ranked with others: what is not said equals nothing.
    private static Optional<String> comparisonKey(String benchmark, List<String> conditions) {
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(Thing.idOf(benchmark) + "/" + Thing.idOf(String.join(" ", conditions)));
    }
}
