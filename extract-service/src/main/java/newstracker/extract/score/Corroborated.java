package newstracker.extract.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.extract.sentence.Token.Thing;

/// A result that a text tells twice: where one place does not say, or only implies, whose it is, the place that
/// does say decides, if there is just one holder. "The 11.3% on ARC-AGI-3 has been confirmed" speaks of the table.
public final class Corroborated {

    private static final Set<String> DIRECT =
            Set.of("score.model-then-number", "score.number-of-model", "table.row-and-column");

    private Corroborated() {}

    public static List<ScoreFact> of(List<ScoreFact> facts) {
        Map<String, Optional<Thing>> direct = holders(facts);
        Set<String> cycles = facts.stream()
                .filter(fact -> fact.benchmark().name().endsWith(" range"))
                .map(Corroborated::distance)
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> !(fact.benchmark().name().equals("range") && cycles.contains(distance(fact))))
                .map(fact -> said(fact) && fact.model().isPresent() ? fact : settled(fact, direct))
                .toList();
    }

    /// "770 km of range" repeats "770 km (CLTC)" of the same car.
    private static String distance(ScoreFact fact) {
        return fact.model().map(Thing::name).orElse("") + "\t"
                + fact.score().map(score -> score.value().toString()).orElse("");
    }

    private static boolean said(ScoreFact fact) {
        return DIRECT.contains(fact.origin().rule());
    }

    /// For each result the one model that is said to have it; empty where there are several.
    private static Map<String, Optional<Thing>> holders(List<ScoreFact> facts) {
        Map<String, Optional<Thing>> holders = new HashMap<>();
        for (ScoreFact fact : facts) {
            if (fact.model().isPresent() && said(fact)) {
                Thing model = fact.model().get();
                holders.merge(
                        result(fact),
                        Optional.of(model),
                        (known, _) -> known.filter(other -> other.name().equals(model.name())));
            }
        }
        return holders;
    }

    private static ScoreFact settled(ScoreFact fact, Map<String, Optional<Thing>> direct) {
        Optional<Thing> holder = direct.getOrDefault(result(fact), Optional.empty());
        boolean precise =
                fact.score().filter(score -> score.value().scale() > 0).isPresent();
        return holder.isPresent() && precise
                ? new ScoreFact(fact.benchmark(), holder, fact.score(), fact.quote(), fact.conditions(), fact.origin())
                : fact;
    }

    private static String result(ScoreFact fact) {
        return fact.benchmark().name() + "\t"
                + fact.score().map(score -> score.value().toString()).orElse("");
    }
}
