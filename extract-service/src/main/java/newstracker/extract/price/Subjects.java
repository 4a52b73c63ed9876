package newstracker.extract.price;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// Which AI model a text is about, for prices by tokens that name none: the one last priced so in the same lines, else
/// the one named most often so far.
final class Subjects {

    private final Map<String, Integer> counts = new TreeMap<>();
    private Optional<Thing> main = Optional.empty();
    private Optional<Thing> first = Optional.empty();
    private int most;

    void turnTo(Frame frame) {
        for (Token token : frame.tokens()) {
            if (token instanceof Thing thing && thing.software() && versioned(thing)) {
                first = first.or(() -> Optional.of(thing));
                int count = counts.merge(thing.name(), 1, Integer::sum);
                if (count > most) {
                    most = count;
                    main = Optional.of(thing);
                }
            }
        }
    }

    private static boolean versioned(Thing thing) {
        return thing.name().chars().anyMatch(Character::isDigit);
    }

    Optional<Thing> ofTokens(Optional<Thing> near) {
        return main.or(() -> near);
    }
}
