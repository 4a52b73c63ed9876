package newstracker.extract.price;

import java.util.Optional;
import newstracker.extract.item.Item;
import newstracker.extract.item.Label;
import newstracker.extract.item.Newcomer;
import newstracker.extract.item.OpenTrims;
import newstracker.extract.item.OwnName;
import newstracker.extract.item.Tier;
import newstracker.extract.price.unit.Rate;
import newstracker.extract.price.unit.Rates;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token.Thing;

/// What the item of a price is called: by a name that only the sentence gives, by the line's label, by the thing that
/// is priced.
final class Naming {

    private static final int TIER_NEAR = 40;

    private final OpenTrims trims = new OpenTrims();

    void turnTo(Frame frame) {
        trims.turnTo(frame);
    }

    /// Whether the sentence names what is sold by itself.
    boolean own(Frame frame, Offer offer) {
        return OwnName.of(frame, offer.first(), offer.thing()).isPresent();
    }

    Optional<String> of(Frame frame, Offer offer) {
        return ownName(frame, offer)
                .or(() -> Label.of(frame, offer.index()))
                .or(() -> newcomer(frame, offer))
                .or(() -> offer.thing().map(sold -> named(frame, offer, sold)));
    }

    private Optional<String> ownName(Frame frame, Offer offer) {
        return offer.byTokens()
                ? Optional.empty()
                : trims.of(frame, offer.first()).or(() -> OwnName.of(frame, offer.first(), offer.thing()));
    }

    private static Optional<String> newcomer(Frame frame, Offer offer) {
        return offer.thing().isEmpty() && !offer.byUse() ? Newcomer.name(frame, offer.index()) : Optional.empty();
    }

    private static String named(Frame frame, Offer offer, Thing sold) {
        boolean cached = offer.unit().filter(Rate::cached).isPresent();
        String name = Item.named(sold, offer.unit().map(Rate::unit), cached);
        return offer.byTokens() ? name : tier(frame, offer.index(), sold).orElse(name);
    }

    /// Whether one pays for it again and again.
    static boolean recurring(Frame frame, int index, Thing thing) {
        return Rates.recurring(thing) || tier(frame, index, thing).isPresent();
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
}
