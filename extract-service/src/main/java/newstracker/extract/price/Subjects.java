package newstracker.extract.price;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What a price belongs to in a sentence that names nothing for sale: what had the same price before; for prices by
/// tokens the AI model named in the same lines, else the one that the text names most; else what was priced most.
final class Subjects {

    private final Map<String, Integer> named = new TreeMap<>();
    private final Map<String, Thing> amounts = new TreeMap<>();
    private final Map<String, Integer> sold = new TreeMap<>();
    private Optional<Thing> main = Optional.empty();
    private Optional<Thing> here = Optional.empty();
    private Optional<Thing> mostSold = Optional.empty();
    private int hereLine = -1;

    void turnTo(Frame frame) {
        int line = frame.sentence().line();
        for (Token token : frame.tokens()) {
            if (token instanceof Thing thing && thing.software() && versioned(thing)) {
                here = hereLine == line ? here : Optional.of(thing);
                hereLine = line;
                int count = named.merge(thing.name(), 1, Integer::sum);
                boolean most = main.isEmpty() || count > named.get(main.get().name());
                main = most ? Optional.of(thing) : main;
            }
        }
    }

    private static boolean versioned(Thing thing) {
        return thing.name().chars().anyMatch(Character::isDigit);
    }

    void priced(Quantity amount, Optional<Thing> item) {
        item.ifPresent(thing -> {
            amounts.putIfAbsent(money(amount), thing);
            int count = sold.merge(thing.name(), 1, Integer::sum);
            boolean most = mostSold.isEmpty() || count > sold.get(mostSold.get().name());
            mostSold = most ? item : mostSold;
        });
    }

    Optional<Thing> of(Frame frame, int index, Optional<Per.Unit> unit, Optional<Thing> near) {
        if (unit.filter(Per.Unit::tokens).isPresent()) {
            return (frame.sentence().line() == hereLine ? here : main).or(() -> near);
        }
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        return Optional.ofNullable(amounts.get(money(amount))).or(() -> near).or(() -> mostSold);
    }

    private static String money(Quantity amount) {
        return amount.value() + amount.currency();
    }
}
