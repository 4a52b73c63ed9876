package newstracker.extract.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import newstracker.event.claim.Phase;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Folded;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Sentence;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Prices in sentences. Keeps in mind what was for sale in the sentence before.
public final class PriceFinder {

    private final Folded text;
    private final Consumer<String> trace;
    private Optional<Thing> lastItem;
    private int lastLine = -2;
    private final Set<String> ruledOut = new TreeSet<>();

    /// `trace` hears in words of each amount that is no price. `only` is the one thing for sale in the document, if
    /// it names just one.
    public PriceFinder(Folded text, Optional<Thing> only, Consumer<String> trace) {
        this.text = text;
        this.trace = trace;
        this.lastItem = only;
    }

    public List<PriceFact> read(Sentence sentence) {
        Frame frame = new Frame(text, sentence);
        List<PriceFact> facts = new ArrayList<>();
        PriceSigns signs = new PriceSigns(frame);
        Per per = new Per(frame);
        for (Group amounts : amounts(frame)) {
            read(frame, amounts, signs, per, facts);
        }
        remember(frame);
        return facts;
    }

    /// Amounts that belong together: lists, ranges, and a second currency in brackets.
    private static List<Group> amounts(Frame frame) {
        List<Group> groups = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frame.size(); i++) {
            if (!frame.isNumber(i) || !amount(frame, i).money()) {
                continue;
            }
            if (last >= 0 && frame.ranged(last, i)) {
                groups.getLast().add(i);
            } else {
                groups.add(new Group(i));
            }
            last = i;
        }
        return groups;
    }

    private static String money(Frame frame, int index) {
        return amount(frame, index).value() + amount(frame, index).currency();
    }

    private static Quantity amount(Frame frame, int index) {
        return ((Token.Number) frame.at(index)).quantity();
    }

    private void read(Frame frame, Group amounts, PriceSigns signs, Per per, List<PriceFact> facts) {
        Items items = new Items(frame);
        Optional<Group> things = items.of(amounts);
        boolean before = lastItem.isPresent();
        boolean listOut = amounts.size() > 1
                && amounts.members().stream()
                        .anyMatch(member -> signs.of(
                                                member,
                                                per.of(member)
                                                        .filter(Per.Unit::direct)
                                                        .isPresent(),
                                                before)
                                        .ruledOut()
                                || ruledOut.contains(money(frame, member)) && !signs.touchedByPrice(member));
        for (int i = 0; i < amounts.size(); i++) {
            int index = amounts.members().get(i);
            Optional<PriceFact> same = converted(frame, index, facts);
            if (same.isPresent()) {
                facts.add(same.get());
                continue;
            }
            if (frame.isMark(index - 1, "(")
                    && frame.isNumber(index - 2)
                    && amount(frame, index - 2).money()) {
                trace.accept(whyNot(frame, index, "it repeats an amount that is no price"));
                continue;
            }
            Optional<Per.Unit> unit = per.of(index).or(() -> shared(amounts, index, per));
            PriceSigns.Sum sum = signs.of(index, unit.filter(Per.Unit::direct).isPresent(), before);
            boolean repeated = ruledOut.contains(money(frame, index)) && unit.isEmpty() && !signs.touchedByPrice(index);
            if (sum.ruledOut()) {
                ruledOut.add(money(frame, index));
            }
            if (!sum.enough() || listOut || repeated) {
                trace.accept(whyNot(frame, index, sum.value() + " of " + Weights.ENOUGH + " " + sum.signs()));
                continue;
            }
            Optional<Thing> thing = thing(frame, items, things, amounts, i);
            facts.add(fact(frame, index, unit.map(Per.Unit::unit), thing, per));
        }
    }

    /// The unit that the last or first amount of the same range has.
    private static Optional<Per.Unit> shared(Group amounts, int index, Per per) {
        return amounts.last() == index ? per.of(amounts.first()) : per.of(amounts.last());
    }

    private Optional<Thing> thing(Frame frame, Items items, Optional<Group> things, Group amounts, int i) {
        if (things.isEmpty()) {
            return frame.sentence().line() - lastLine <= 1 || lastLine < 0 ? lastItem : Optional.empty();
        }
        Optional<Thing> zipped = items.respectively(amounts, i);
        if (zipped.isPresent()) {
            return zipped;
        }
        Group group = things.get();
        boolean respectively = group.size() == amounts.size();
        return Optional.of(items.thing(
                respectively ? group.members().get(i) : group.last() < amounts.first() ? group.last() : group.first()));
    }

    /// "2万ドル(約290万円)": a price in another currency is a price of the same thing.
    private static Optional<PriceFact> converted(Frame frame, int index, List<PriceFact> facts) {
        if (facts.isEmpty() || !frame.isMark(index - 1, "(/")) {
            return Optional.empty();
        }
        PriceFact last = facts.getLast();
        boolean adjacent = frame.at(index).start() - last.amount().end() <= 12;
        Quantity amount = amount(frame, index);
        if (!adjacent || amount.currency().equals(last.amount().currency())) {
            return Optional.empty();
        }
        return Optional.of(
                new PriceFact(amount, last.per(), last.subject(), last.item(), last.circumstances(), last.source()));
    }

    private static PriceFact fact(Frame frame, int index, Optional<String> per, Optional<Thing> thing, Per pers) {
        boolean cached = frame.isWord(index - 1, Cue.PER)
                && ((Token.Word) frame.at(index - 1)).concept().value().equals("cached");
        return new PriceFact(
                amount(frame, index),
                per,
                thing,
                thing.map(sold -> Item.named(sold, per, cached)),
                circumstances(frame, index),
                new PriceFact.Source(
                        frame.sentence().start(), frame.sentence().end(), Optional.empty(), "price.amount+signs"));
    }

    private static PriceFact.Circumstances circumstances(Frame frame, int index) {
        Phase phase = Phase.CURRENT;
        if (frame.isWord(index - 1, Cue.FORMER) || frame.isWord(index + 1, Cue.FORMER)) {
            phase = Phase.FORMER;
        } else if (frame.tokens().stream()
                .anyMatch(token -> token instanceof Token.Word word && word.is(Cue.ANNOUNCED))) {
            phase = Phase.ANNOUNCED;
        }
        Optional<String> tax = frame.tokens().stream()
                .filter(token -> token instanceof Token.Word word && word.is(Cue.TAX))
                .map(token -> ((Token.Word) token).concept().value())
                .findFirst();
        boolean lowest = frame.isWord(index - 1, Cue.FROM) || frame.isWord(index + 1, Cue.AND_UP);
        return new PriceFact.Circumstances(phase, tax, lowest);
    }

    private String whyNot(Frame frame, int index, String reason) {
        Token number = frame.at(index);
        return "why not price \"" + text.flat(number.start(), number.end()) + "\" at " + number.start() + ": " + reason;
    }

    private void remember(Frame frame) {
        List<Group> things = frame.things(Role.MODEL, Role.PLAN, Role.SERVICE);
        if (things.isEmpty()) {
            return;
        }
        boolean fresh = lastItem.isEmpty() || frame.sentence().line() - lastLine > 1 || lastLine < 0;
        boolean subject = !after(frame, things.getFirst().first());
        if (subject || fresh) {
            lastItem = Optional.of((Thing) frame.at(things.getFirst().last()));
        }
        lastLine = frame.sentence().line();
    }

    /// Whether a thing stands behind an amount or behind "while": then it is not what the sentence is about.
    private static boolean after(Frame frame, int index) {
        for (int i = 0; i < index; i++) {
            if (frame.isWord(i, Cue.BREAK)
                    || frame.isNumber(i) && amount(frame, i).money()) {
                return true;
            }
        }
        return false;
    }
}
