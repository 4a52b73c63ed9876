package newstracker.extract.price;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a document says of one price in several places, settled: the place that says less yields to the
/// one that says more, "$30" to "$30 a month", "$2 per million tokens" to "$2 per million input
/// tokens".
public final class Settled {

    private static final int MOST = 20;

    private Settled() {}

    public static List<PriceFact> of(List<PriceFact> facts) {
        Map<String, List<PriceFact>> equal = facts.stream().collect(Collectors.groupingBy(Settled::money));
        return facts.stream()
                .filter(fact -> equal.get(money(fact)).stream().limit(MOST).noneMatch(other -> yields(fact, other)))
                .toList();
    }

    private static String money(PriceFact fact) {
        return fact.amount().value() + fact.amount().currency();
    }

    private static boolean yields(PriceFact vague, PriceFact clear) {
        return vaguer(vague.per(), clear.per())
                && alike(
                        vague.subject().map(thing -> thing.name()),
                        clear.subject().map(thing -> thing.name()));
    }

    private static boolean vaguer(Optional<String> vague, Optional<String> clear) {
        boolean tokens = vague.filter("1M tokens"::equals).isPresent() && !clear.equals(vague);
        return clear.isPresent() && (vague.isEmpty() || tokens && clear.get().endsWith("put tokens"));
    }

    private static boolean alike(Optional<String> one, Optional<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.get().startsWith(other.get())
                || other.get().startsWith(one.get());
    }
}
