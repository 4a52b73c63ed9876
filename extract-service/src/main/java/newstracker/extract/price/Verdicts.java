package newstracker.extract.price;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import newstracker.extract.catalog.Cue;
import newstracker.extract.doubt.KeptOut;
import newstracker.extract.number.Quantity;
import newstracker.extract.price.sign.PriceSigns;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// Whether an amount is a price, by its signs and by what the sentences before said of money.
final class Verdicts {

    private final Consumer<KeptOut> trace;
    private final Set<String> ruledOut = new TreeSet<>();
    private boolean costsBefore;
    private boolean otherMoneyBefore;
    private int otherMoneyLine;

    /// `trace` hears of each amount that is no price.
    Verdicts(Consumer<KeptOut> trace) {
        this.trace = trace;
    }

    void remember(Frame frame, boolean noPrices) {
        costsBefore = says(frame, Cue.RUNNING_COST);
        otherMoneyBefore = says(frame, Cue.NOT_PRICE) && noPrices;
        otherMoneyLine = frame.sentence().line();
    }

    /// Whether a word says outright that the amount is something else.
    boolean out(Frame frame, Offer offer, PriceSigns signs, boolean itemBefore) {
        return signs.of(offer.index(), offer.perBeside(), itemBefore).ruledOut()
                || ruledOut.contains(money(frame, offer.index())) && !signs.touchedByPrice(offer.index());
    }

    boolean priced(Frame frame, Offer offer, PriceSigns signs, boolean itemBefore, boolean listOut) {
        int index = offer.index();
        if (Conversion.repeats(frame, index)) {
            trace.accept(whyNot(frame, index, "it repeats an amount that is no price"));
            return false;
        }
        PriceSigns.Sum sum = signs.of(index, offer.perBeside(), itemBefore);
        if (sum.ruledOut()) {
            ruledOut.add(money(frame, index));
        }
        boolean elsewhere = listOut || saidBefore(frame, offer, signs) || otherMoney(frame, offer, signs);
        if (sum.enough() && !elsewhere) {
            return true;
        }
        trace.accept(whyNot(frame, index, sum.told()));
        return false;
    }

    /// A cut in front of the price that it led to, the cost of a test, or what was no price before.
    private boolean saidBefore(Frame frame, Offer offer, PriceSigns signs) {
        int index = offer.index();
        boolean costs = costsBefore && frame.has(Role.BENCHMARK) && !offer.perBeside();
        boolean again = ruledOut.contains(money(frame, index)) && offer.unit().isEmpty();
        return Cuts.before(frame, index) || costs || again && !signs.touchedByPrice(index);
    }

    /// "The makers settled for $1.5 billion. $3,000 for each book.": a sentence that names nothing for sale goes
    /// on with the money of the one before.
    private boolean otherMoney(Frame frame, Offer offer, PriceSigns signs) {
        return otherMoneyBefore
                && frame.sentence().line() == otherMoneyLine
                && offer.unit().isEmpty()
                && !says(frame, Cue.PRICE)
                && !signs.touchedByPrice(offer.index())
                && frame.things(Role.MODEL, Role.PLAN).isEmpty();
    }

    private static boolean says(Frame frame, Cue cue) {
        return frame.has(cue);
    }

    private static String money(Frame frame, int index) {
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        return amount.value() + amount.currency();
    }

    private static KeptOut whyNot(Frame frame, int index, String reason) {
        Token number = frame.at(index);
        String words = frame.text().flat(number.start(), number.end());
        return new KeptOut("price", number.start(), number.end(), words, reason);
    }
}
