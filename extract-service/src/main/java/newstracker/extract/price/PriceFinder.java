package newstracker.extract.price;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newstracker.extract.catalog.Cue;
import newstracker.extract.doubt.KeptOut;
import newstracker.extract.item.Aside;
import newstracker.extract.item.Items;
import newstracker.extract.item.Newcomer;
import newstracker.extract.item.Subjects;
import newstracker.extract.number.Quantity;
import newstracker.extract.price.sign.PriceSigns;
import newstracker.extract.price.unit.Rate;
import newstracker.extract.price.unit.Rates;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Prices in sentences. Keeps in mind what was for sale in the sentence before.
public final class PriceFinder {

    private static final int LIST = 6;

    private final Map<String, Thing> plansByTail = new HashMap<>();
    private final Rates rates = new Rates();
    private final Subjects subjects = new Subjects();
    private final Naming naming = new Naming();
    private final Verdicts verdicts;
    private Optional<Thing> lastItem;
    private int lastLine = -2;

    /// `trace` hears of each amount that is no price. `only` is the one thing for sale in the
    /// document, if it names just one.
    public PriceFinder(List<Thing> things, Optional<Thing> only, Consumer<KeptOut> trace) {
        things.stream()
                .filter(thing -> thing.role() == Role.PLAN)
                .forEach(plan -> plansByTail.putIfAbsent(tail(plan), plan));
        this.verdicts = new Verdicts(trace);
        this.lastItem = only;
    }

    public List<PriceFact> read(Frame frame) {
        List<PriceFact> facts = new ArrayList<>();
        rates.turnTo(frame);
        subjects.turnTo(frame);
        naming.turnTo(frame);
        if (frame.money()) {
            PriceSigns signs = new PriceSigns(frame);
            for (Group amounts : amounts(frame)) {
                read(frame, amounts, signs, facts);
            }
        }
        remember(frame);
        verdicts.remember(frame, facts.isEmpty());
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
            if (last >= 0 && frame.ranged(last, i) && !Cuts.between(frame, last, i)) {
                groups.getLast().add(i);
            } else {
                groups.add(new Group(i));
            }
            last = i;
        }
        return groups;
    }

    private static Quantity amount(Frame frame, int index) {
        return ((Token.Number) frame.at(index)).quantity();
    }

    private void read(Frame frame, Group amounts, PriceSigns signs, List<PriceFact> facts) {
        Items items = new Items(frame);
        Optional<Group> things = items.of(amounts);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            int index = amounts.members().get(i);
            Optional<Thing> near = thing(frame, items, things, amounts, i);
            boolean recurring =
                    near.filter(one -> Naming.recurring(frame, index, one)).isPresent();
            Offer offer = new Offer(index, amounts.first(), rates.of(amounts, index, recurring), near);
            boolean unsaid = things.isEmpty() && (offer.byUse() || !Newcomer.in(frame, index));
            offers.add(unsaid ? offer.of(subjects.of(frame, index, offer.byUse(), near)) : offer);
        }
        boolean itemBefore = lastItem.isPresent() || naming.own(frame, offers.getFirst());
        Fates fates = new Fates(frame, amounts, i -> verdicts.out(frame, offers.get(i), signs, itemBefore));
        for (int i = 0; i < amounts.size(); i++) {
            Offer offer = offers.get(i);
            Optional<PriceFact> same = Conversion.of(frame, offer.index(), facts);
            if (same.isPresent()) {
                facts.add(same.get());
            } else if (verdicts.priced(frame, offer, signs, itemBefore, fates.out(i))) {
                facts.add(fact(frame, offer));
                subjects.priced(amount(frame, offer.index()), offer.thing());
            }
        }
    }

    private PriceFact fact(Frame frame, Offer offer) {
        return new PriceFact(
                amount(frame, offer.index()),
                offer.unit().map(Rate::unit),
                offer.thing(),
                naming.of(frame, offer),
                PriceFact.Circumstances.around(frame, offer.index()),
                new PriceFact.Source(
                        frame.sentence().start(), frame.sentence().end(), Optional.empty(), "price.amount+signs"));
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
        return plansByTail.getOrDefault(tail(sold), sold);
    }

    private static String tail(Thing thing) {
        return thing.name().substring(thing.name().lastIndexOf(' ') + 1);
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
