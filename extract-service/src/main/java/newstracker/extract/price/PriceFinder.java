package newstracker.extract.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import newstracker.extract.catalog.Cue;
import newstracker.extract.doubt.KeptOut;
import newstracker.extract.fold.Folded;
import newstracker.extract.item.Aside;
import newstracker.extract.item.Item;
import newstracker.extract.item.Items;
import newstracker.extract.item.Label;
import newstracker.extract.item.Newcomer;
import newstracker.extract.item.OpenTrims;
import newstracker.extract.item.OwnName;
import newstracker.extract.item.Subjects;
import newstracker.extract.item.Tier;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Sentence;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Prices in sentences. Keeps in mind what was for sale in the sentence before.
public final class PriceFinder {

    private static final int TIER_NEAR = 40;

    private static final int LIST = 6;

    private static final Set<String> BY_USE = Set.of("image", "second", "video");

    private final Folded text;
    private final Consumer<KeptOut> trace;
    private final List<Thing> plans;
    private final Rates rates = new Rates();
    private final Subjects subjects = new Subjects();
    private final OpenTrims trims = new OpenTrims();
    private Optional<Thing> lastItem;
    private int lastLine = -2;
    private boolean costsBefore;
    private boolean otherMoneyBefore;
    private int otherMoneyLine;
    private final Set<String> ruledOut = new TreeSet<>();

    /// `trace` hears of each amount that is no price. `only` is the one thing for sale in the
    /// document, if it names just one.
    public PriceFinder(Folded text, List<Thing> things, Optional<Thing> only, Consumer<KeptOut> trace) {
        this.text = text;
        this.plans = things.stream().filter(thing -> thing.role() == Role.PLAN).toList();
        this.trace = trace;
        this.lastItem = only;
    }

    public List<PriceFact> read(Sentence sentence) {
        Frame frame = new Frame(text, sentence);
        List<PriceFact> facts = new ArrayList<>();
        PriceSigns signs = new PriceSigns(frame);
        rates.turnTo(frame);
        subjects.turnTo(frame);
        trims.turnTo(frame);
        for (Group amounts : amounts(frame)) {
            read(frame, amounts, signs, facts);
        }
        remember(frame);
        costsBefore = says(frame, Cue.RUNNING_COST);
        otherMoneyBefore = says(frame, Cue.NOT_PRICE) && facts.isEmpty();
        otherMoneyLine = sentence.line();
        return facts;
    }

    private static boolean says(Frame frame, Cue cue) {
        return frame.tokens().stream().anyMatch(token -> token instanceof Token.Word word && word.is(cue));
    }

    /// "The makers settled for $1.5 billion. $3,000 for each book.": a sentence that names nothing for sale goes
    /// on with the money of the one before.
    private boolean otherMoney(Frame frame, int index, Optional<Per.Unit> unit, PriceSigns signs) {
        return otherMoneyBefore
                && frame.sentence().line() == otherMoneyLine
                && unit.isEmpty()
                && !says(frame, Cue.PRICE)
                && !signs.touchedByPrice(index)
                && frame.things(Role.MODEL, Role.PLAN, Role.SERVICE).isEmpty();
    }

    /// Amounts that belong together: lists, ranges, and a second currency in brackets.
    private static List<Group> amounts(Frame frame) {
        List<Group> groups = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < frame.size(); i++) {
            if (!frame.isNumber(i) || !amount(frame, i).money()) {
                continue;
            }
            if (last >= 0 && frame.ranged(last, i) && !Cuts.between(frame, last, i)) {
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

    private void read(Frame frame, Group amounts, PriceSigns signs, List<PriceFact> facts) {
        Items items = new Items(frame);
        Optional<Group> things = items.of(amounts);
        List<Optional<Thing>> sold = new ArrayList<>();
        List<Optional<Per.Unit>> units = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            int index = amounts.members().get(i);
            Optional<Thing> near = thing(frame, items, things, amounts, i);
            units.add(rates.of(
                    amounts,
                    index,
                    near.filter(one -> recurring(frame, index, one)).isPresent()));
            boolean unsaid = things.isEmpty() && (byUse(units.get(i)) || !Newcomer.in(frame, index));
            sold.add(unsaid ? subjects.of(frame, index, byUse(units.get(i)), near) : near);
        }
        Fates fates =
                new Fates(frame, amounts, i -> out(frame, amounts.members().get(i), units.get(i), signs));
        for (int i = 0; i < amounts.size(); i++) {
            int index = amounts.members().get(i);
            Optional<PriceFact> same = Conversion.of(frame, index, facts);
            if (same.isPresent()) {
                facts.add(same.get());
            } else if (Conversion.repeats(frame, index)) {
                trace.accept(whyNot(frame, index, "it repeats an amount that is no price"));
            } else if (priced(frame, index, units.get(i), signs, fates.out(i))) {
                facts.add(fact(frame, index, amounts.first(), units.get(i), sold.get(i)));
                subjects.priced(amount(frame, index), sold.get(i));
            }
        }
    }

    private boolean out(Frame frame, int index, Optional<Per.Unit> unit, PriceSigns signs) {
        return signs.of(index, direct(unit), lastItem.isPresent()).ruledOut()
                || ruledOut.contains(money(frame, index)) && !signs.touchedByPrice(index);
    }

    private static boolean recurring(Frame frame, int index, Thing thing) {
        return Rates.recurring(thing) || tier(frame, index, thing).isPresent();
    }

    private static boolean byTokens(Optional<Per.Unit> unit) {
        return unit.filter(Per.Unit::tokens).isPresent();
    }

    /// What is paid by tokens, pictures or seconds is an AI model's use.
    private static boolean byUse(Optional<Per.Unit> unit) {
        return unit.filter(one -> one.tokens() || BY_USE.contains(one.unit())).isPresent();
    }

    private static boolean direct(Optional<Per.Unit> unit) {
        return unit.filter(Per.Unit::direct).isPresent();
    }

    private boolean priced(Frame frame, int index, Optional<Per.Unit> unit, PriceSigns signs, boolean listOut) {
        PriceSigns.Sum sum = signs.of(index, direct(unit), lastItem.isPresent());
        boolean cut = Cuts.before(frame, index);
        boolean costs = cut || costsBefore && frame.sentence().has(Role.BENCHMARK) && !direct(unit);
        boolean repeated =
                costs || ruledOut.contains(money(frame, index)) && unit.isEmpty() && !signs.touchedByPrice(index);
        if (sum.ruledOut()) {
            ruledOut.add(money(frame, index));
        }
        if (!sum.enough() || listOut || repeated || otherMoney(frame, index, unit, signs)) {
            trace.accept(whyNot(frame, index, sum.value() + " of " + Weights.ENOUGH + " " + sum.signs()));
            return false;
        }
        return true;
    }

    private Optional<Thing> thing(Frame frame, Items items, Optional<Group> things, Group amounts, int i) {
        if (things.isEmpty() && Newcomer.in(frame, amounts.first())) {
            return Optional.empty();
        }
        if (things.isEmpty()) {
            int far = Subjects.listed(frame) ? LIST : 1;
            return frame.sentence().line() - lastLine <= far || lastLine < 0 ? lastItem : Optional.empty();
        }
        Optional<Thing> zipped = items.respectively(amounts, i);
        if (zipped.isPresent()) {
            return zipped;
        }
        Group group = things.get();
        boolean respectively = group.size() == amounts.size();
        Thing sold = items.thing(
                respectively ? group.members().get(i) : group.last() < amounts.first() ? group.last() : group.first());
        return Optional.of(sold.rule().equals("name.bare-variant") ? plan(sold) : sold);
    }

    /// "the Heavy version costs": what is sold is the plan with this tail, if the text names one.
    private Thing plan(Thing sold) {
        String tail = sold.name().substring(sold.name().lastIndexOf(' '));
        return plans.stream()
                .filter(plan -> plan.name().endsWith(tail))
                .findFirst()
                .orElse(sold);
    }

    private PriceFact fact(Frame frame, int index, int first, Optional<Per.Unit> unit, Optional<Thing> thing) {
        Optional<String> per = unit.map(Per.Unit::unit);
        boolean cached = unit.filter(Per.Unit::cached).isPresent();
        return new PriceFact(
                amount(frame, index),
                per,
                thing,
                (byTokens(unit) ? Optional.<String>empty() : trims.of(frame, first))
                        .or(() -> byTokens(unit) ? Optional.empty() : OwnName.of(frame, first, thing))
                        .or(() -> Label.of(frame, index))
                        .or(() -> thing.isEmpty() && !byUse(unit) ? Newcomer.name(frame, index) : Optional.empty())
                        .or(() -> thing.map(sold -> byTokens(unit)
                                ? Item.named(sold, per, cached)
                                : tier(frame, index, sold).orElse(Item.named(sold, per, cached)))),
                PriceFact.Circumstances.around(frame, index),
                new PriceFact.Source(
                        frame.sentence().start(), frame.sentence().end(), Optional.empty(), "price.amount+signs"));
    }

    /// "ClaudeのProも20ドル", "Plus $20, Pro $200": the tier stands between the last name or amount and
    /// this amount.
    private static Optional<String> tier(Frame frame, int index, Thing thing) {
        int from = frame.sentence().start();
        for (int i = 0; i < index; i++) {
            from = frame.isNumber(i) || frame.at(i) instanceof Thing
                    ? frame.at(i).end()
                    : from;
        }
        int to = frame.at(index).start();
        return to - from > TIER_NEAR
                ? Optional.empty()
                : Tier.of(thing, frame.text().flat(from, to));
    }

    private KeptOut whyNot(Frame frame, int index, String reason) {
        Token number = frame.at(index);
        return new KeptOut("price", number.start(), number.end(), text.flat(number.start(), number.end()), reason);
    }

    private void remember(Frame frame) {
        List<Group> things = frame.things(Role.MODEL, Role.PLAN, Role.SERVICE);
        if (things.isEmpty()) {
            return;
        }
        boolean fresh = lastItem.isEmpty() || frame.sentence().line() - lastLine > 1 || lastLine < 0;
        Group group = things.stream()
                .filter(one -> !Aside.named(frame, one.first()))
                .findFirst()
                .orElse(things.getFirst());
        boolean subject = !after(frame, group.first()) && !Aside.named(frame, group.first());
        if (subject || fresh) {
            lastItem = Optional.of((Thing) frame.at(group.last()));
        }
        lastLine = frame.sentence().line();
    }

    /// Whether a thing stands behind an amount or behind "while": then it is not what the sentence is
    /// about.
    private static boolean after(Frame frame, int index) {
        for (int i = 0; i < index; i++) {
            if (i > 0 && frame.isWord(i, Cue.BREAK)
                    || frame.isNumber(i) && amount(frame, i).money()) {
                return true;
            }
        }
        return false;
    }
}
