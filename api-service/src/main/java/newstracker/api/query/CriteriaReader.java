package newstracker.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.api.search.SearchQuery;
import newstracker.api.web.Problem;
import newstracker.event.source.Standing;

/// Reads the filters that every list, stream, feed and export understands.
public final class CriteriaReader {

    /// The names of all filters; a resource adds its own parameters.
    public static final Set<String> FILTERS = Set.of(
            "company",
            "maker",
            "category",
            "kind",
            "model",
            "item",
            "benchmark",
            "currency",
            "per",
            "min",
            "max",
            "source",
            "standing",
            "lang",
            "q",
            "since",
            "until",
            "tz",
            "recordedSince",
            "asOf",
            "reportedUntil",
            "validAt");

    private static final Set<String> KINDS = Set.of("model", "benchmark", "price");
    private static final Set<String> STANDINGS =
            Stream.of(Standing.values()).map(Standing::word).collect(Collectors.toSet());

    private CriteriaReader() {}

    public static Criteria read(Parameters parameters, Instant now) {
        Criteria.About about = new Criteria.About(
                parameters.all("maker"),
                lower(parameters.all("category")),
                parameters.words("kind", KINDS),
                parameters.all("model"),
                parameters.all("item"),
                parameters.all("benchmark"));
        Criteria.Amounts amounts = new Criteria.Amounts(
                parameters.all("currency").stream()
                        .map(currency -> currency.toUpperCase(Locale.ROOT))
                        .toList(),
                lower(parameters.all("per")),
                parameters.decimal("min"),
                parameters.decimal("max"));
        return new Criteria(about, amounts, from(parameters), when(parameters, now));
    }

    private static Criteria.From from(Parameters parameters) {
        Optional<String> typed = parameters.one("q");
        Optional<String> query = typed.flatMap(SearchQuery::of);
        if (typed.isPresent() && query.isEmpty()) {
            throw Problem.badValue("q", "There is no word to look for in \"%s\".".formatted(typed.get()));
        }
        return new Criteria.From(
                parameters.all("company"),
                parameters.all("source"),
                parameters.words("standing", STANDINGS),
                lower(parameters.all("lang")),
                query,
                typed);
    }

    private static Criteria.When when(Parameters parameters, Instant now) {
        Times times = new Times(parameters, now);
        Criteria.When when = new Criteria.When(
                times.time("since"),
                times.time("until"),
                times.time("recordedSince"),
                times.time("asOf"),
                times.time("reportedUntil"),
                times.time("validAt"));
        if (when.asOf().filter(asOf -> asOf.isAfter(now)).isPresent()) {
            throw Problem.badValue("asOf", "What will be recorded by then is not known yet: this lies in the future.");
        }
        return when;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
