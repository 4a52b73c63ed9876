package newstracker.api.wish;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newstracker.api.query.Criteria;
import newstracker.api.query.CriteriaReader;
import newstracker.api.query.Parameters;
import newstracker.api.web.Problem;

/// What somebody wants to hear of: filters as every list understands them, and a condition on values.
public record Wish(Map<String, List<String>> query, Optional<String> when) {

    // A wish looks ahead: these ask about the past.
    private static final Set<String> OF_THE_PAST = Set.of("asOf", "reportedUntil", "validAt", "recordedSince");

    private static final Set<String> KNOWN = known();

    public Wish {
        query = Map.copyOf(query);
        Parameters.of(query, KNOWN);
    }

    /// Checks everything that can be wrong with it and names the field that is.
    public static Wish read(Map<String, List<String>> query, Optional<String> when) {
        for (String name : query.keySet()) {
            if (OF_THE_PAST.contains(name)) {
                throw Problem.badValue(name, "A subscription looks ahead; \"" + name + "\" asks about the past.");
            }
        }
        Wish wish = new Wish(query, when);
        wish.criteria(Instant.now());
        wish.condition();
        return wish;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(CriteriaReader.FILTERS);
        known.removeAll(OF_THE_PAST);
        return Set.copyOf(known);
    }

    /// The filters, with spans such as `7d` counted back from `at`.
    Criteria criteria(Instant at) {
        return CriteriaReader.read(Parameters.of(query, KNOWN), at);
    }

    Optional<Condition> condition() {
        return when.map(ConditionReader::read);
    }
}
