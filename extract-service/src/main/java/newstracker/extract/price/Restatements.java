package newstracker.extract.price;

import java.util.List;
import java.util.Optional;

/// A headline says "$2 per million tokens" where the text says "$2 per million input tokens": one price, not two.
public final class Restatements {

    private Restatements() {}

    public static List<PriceFact> dropped(List<PriceFact> facts) {
        return facts.stream()
                .filter(fact -> facts.stream().noneMatch(other -> sharper(other, fact)))
                .toList();
    }

    private static boolean sharper(PriceFact other, PriceFact fact) {
        return fact.per().equals(Optional.of("1M tokens"))
                && other.per().filter(per -> per.endsWith("put tokens")).isPresent()
                && sameAmount(other, fact)
                && other.item().equals(fact.item());
    }

    private static boolean sameAmount(PriceFact one, PriceFact other) {
        return one.amount().value().compareTo(other.amount().value()) == 0
                && one.amount().currency().equals(other.amount().currency());
    }
}
