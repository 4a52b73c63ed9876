package newstracker.extract.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newstracker.extract.catalog.Cue;
import newstracker.extract.catalog.Hit;

/// Whose dollar a bare `$` is: that of the country the source is known to write for, else of the one country with a
/// dollar that the text speaks of, else American.
public final class Dollar {

    private static final Map<String, String> REGIONS =
            Map.of("AU", "AUD", "CA", "CAD", "NZ", "NZD", "SG", "SGD", "HK", "HKD", "US", "USD", "TW", "TWD");

    /// A text speaks of a country from the start, or more than once; naming it in passing says nothing of its money.
    private static final int DATELINE = 160;

    private static final int OFTEN = 2;
    private static final Set<String> FOREIGN = Set.of("CNY", "EUR", "GBP", "JPY", "KRW", "INR", "CHF");

    private Dollar() {}

    public static String of(List<Hit> hits, Optional<String> region) {
        Optional<String> said = region.map(REGIONS::get);
        if (said.isPresent()) {
            return said.get();
        }
        TreeMap<String, Integer> countries = new TreeMap<>();
        for (Hit hit : hits) {
            if (hit.concept().is(Cue.DOLLAR)) {
                countries.merge(hit.concept().value(), hit.start() < DATELINE ? OFTEN : 1, Integer::sum);
            }
        }
        countries.values().removeIf(count -> count < OFTEN);
        if (countries.size() == 1) {
            return foreign(hits) > countries.firstEntry().getValue() ? "USD" : countries.firstKey();
        }
        return countries.containsKey("USD") ? "USD" : mostNamed(countries);
    }

    /// How often the text speaks of money that is called no dollar: where it counts in yuan, a bare `$` is what
    /// the world converts into.
    private static long foreign(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.concept().is(Cue.CURRENCY)
                        && FOREIGN.contains(hit.concept().value()))
                .count();
    }

    private static String mostNamed(TreeMap<String, Integer> countries) {
        String most = "USD";
        for (String country : countries.keySet()) {
            most = countries.get(country) > countries.getOrDefault(most, 0) ? country : most;
        }
        return most;
    }
}
