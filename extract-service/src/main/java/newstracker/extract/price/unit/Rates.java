package newstracker.extract.price.unit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// The unit of payment of every amount, also where only a neighbour says it: "入力4ドル、出力18ドル"
/// after "100万トークン当たり", "down from $0.55" after a price per million tokens, "ChatGPT Plus 23 €"
/// in a list of monthly fees.
public final class Rates {

    private static final BigDecimal MOST_APART = new BigDecimal("5");

    private static final BigDecimal DEAREST_TOKENS = new BigDecimal("1000");

    private final Map<Integer, Rate> known = new HashMap<>();
    private Frame frame;
    private Per per;
    private boolean byTokens;
    private int tokensLine = -9;
    private int lastPriced;

    /// Turns to the next sentence; prices by tokens hold on for the lines that follow.
    public void turnTo(Frame next) {
        frame = next;
        this.per = new Per(next);
        known.clear();
        lastPriced = -1;
        boolean per = next.has(Cue.PER);
        boolean said = per
                && next.tokens().stream()
                        .anyMatch(token -> token instanceof Token.Word word
                                && word.is(Cue.PER)
                                && word.concept().value().endsWith("tokens"));
        byTokens = said || next.sentence().line() - tokensLine <= 2;
        boolean listGoesOn = byTokens
                && per
                && next.tokens().stream().anyMatch(token -> Direction.of(token).isPresent());
        if (said || listGoesOn) {
            tokensLine = next.sentence().line();
        }
    }

    public Optional<Rate> of(Group amounts, int index, boolean recurring) {
        Optional<Rate> unit = slashed(amounts, index)
                .or(() -> per.of(index))
                .map(own -> billed(own, index))
                .or(() -> byDirection(index))
                .or(() -> shared(amounts, index))
                .or(() -> pair(amounts, index))
                .or(() -> inherited(index))
                .or(() -> byNature(index, recurring));
        unit.ifPresent(found -> known.put(index, found));
        lastPriced = index;
        return unit;
    }

    /// "$3/$15 per 1M tokens (in/out)": one unit behind a pair.
    private Optional<Rate> slashed(Group amounts, int index) {
        boolean pair = amounts.size() == 2
                && small(index)
                && (frame.between(amounts.first(), amounts.last()).strip().equals("/")
                        || per.both(amounts.last())
                        || per.both(amounts.first() - 2));
        Optional<Rate> behind = pair ? per.of(amounts.last()) : Optional.empty();
        return behind.filter(Rate::tokens).map(unit -> inOrOut(amounts, index));
    }

    private static Rate inOrOut(Group amounts, int index) {
        Direction direction = amounts.first() == index ? Direction.IN : Direction.OUT;
        return new Rate(direction.unit(), true);
    }

    /// "$25/mo billed annually", "月額4,500円(年払いなら3,750円)": how often the bill comes is not what
    /// the amount is for.
    private Rate billed(Rate own, int index) {
        Optional<Rate> last = Optional.ofNullable(known.get(lastPriced));
        boolean yearly = own.unit().equals("year")
                && last.isPresent()
                && last.get().unit().endsWith("month");
        boolean sameScale = yearly
                && frame.at(lastPriced) instanceof Token.Number before
                && frame.at(index) instanceof Token.Number now
                && before.quantity().currency().equals(now.quantity().currency())
                && now.quantity().value().compareTo(before.quantity().value().multiply(BigDecimal.valueOf(2))) < 0;
        return sameScale ? last.get() : own;
    }

    private Optional<Rate> byDirection(int index) {
        return byTokens && small(index)
                ? Direction.beside(frame, index).map(found -> new Rate(found.unit(), true, found == Direction.CACHED))
                : Optional.empty();
    }

    private boolean small(int index) {
        return ((Token.Number) frame.at(index)).quantity().value().compareTo(DEAREST_TOKENS) < 0;
    }

    /// The unit that the last or first amount of the same range has.
    private Optional<Rate> shared(Group amounts, int index) {
        if (amounts.size() < 2) {
            return Optional.empty();
        }
        Optional<Rate> other = per.of(amounts.last() == index ? amounts.first() : amounts.last());
        boolean alike = likeEachOther(amounts.first(), amounts.last());
        return other.filter(unit -> unit.tokens() || alike)
                .filter(unit -> !(unit.unit().equals("1M output tokens") && amounts.last() != index));
    }

    /// "$3/$15", "それぞれ16ドルと60ドル" where prices go by tokens: what goes in is named first.
    private Optional<Rate> pair(Group amounts, int index) {
        if (!byTokens || amounts.size() != 2 || !small(index)) {
            return Optional.empty();
        }
        return Optional.of(inOrOut(amounts, index));
    }

    /// An old price has the unit of the new one; a price in a list that of the one before, if it is of
    /// its size.
    private Optional<Rate> inherited(int index) {
        Rate last = known.get(lastPriced);
        if (last == null) {
            return Optional.empty();
        }
        boolean former = false;
        boolean thingBetween = false;
        for (int i = lastPriced + 1; i < index; i++) {
            former |= frame.isWord(i, Cue.FORMER) || frame.isWord(i, Cue.COMPARED);
            thingBetween |= frame.at(i) instanceof Thing;
        }
        boolean list =
                !last.tokens() && !last.unit().equals("year") && likeEachOther(lastPriced, index) && !oneOff(index);
        boolean brackets =
                last.tokens() && thingBetween && frame.isMark(index - 1, "(") && frame.isMark(lastPriced - 1, "(");
        boolean rival = last.tokens() && frame.isWord(index - 1, Cue.COMPARED) && small(index);
        return former && !thingBetween || rival || list || brackets
                ? Optional.of(new Rate(last.unit(), true, last.cached()))
                : Optional.empty();
    }

    /// "予約には200ドル", "a deposit of $200": what is paid once says so.
    private boolean oneOff(int index) {
        for (int i = lastPriced + 1; i < Math.min(frame.size(), index + 3); i++) {
            if (frame.at(i) instanceof Token.Word word
                    && word.concept().is(Cue.PRICE)
                    && word.concept().value().equals("once")) {
                return true;
            }
        }
        return false;
    }

    /// Of one currency and of one size, so that they can be paid for the same.
    private boolean likeEachOther(int left, int right) {
        Quantity one = ((Token.Number) frame.at(left)).quantity();
        Quantity other = ((Token.Number) frame.at(right)).quantity();
        return one.currency().equals(other.currency())
                && one.value().multiply(MOST_APART).compareTo(other.value()) >= 0
                && other.value().multiply(MOST_APART).compareTo(one.value()) >= 0;
    }

    /// "ChatGPT Plusは20ドル": what is a subscription by its nature is paid by the month.
    private Optional<Rate> byNature(int index, boolean recurring) {
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        BigDecimal dearest =
                switch (amount.currency()) {
                    case "JPY", "INR" -> new BigDecimal("50000");
                    case "KRW" -> new BigDecimal("500000");
                    case "TWD", "CNY" -> new BigDecimal("3000");
                    default -> new BigDecimal("350");
                };
        Optional<Rate> said = recurring ? per.time(index) : Optional.empty();
        if (said.isPresent()) {
            return said;
        }
        boolean monthly =
                recurring && !(byTokens && saidTokens(index)) && amount.value().compareTo(dearest) <= 0;
        return monthly ? Optional.of(new Rate("month", false)) : Optional.empty();
    }

    /// A sentence whose last unit was so many tokens goes on with it.
    private boolean saidTokens(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (frame.isWord(i, Cue.PER) && !Per.helper(per.value(i))) {
                return per.value(i).endsWith("tokens");
            }
        }
        return false;
    }

    /// Whether one pays for it again and again.
    public static boolean recurring(Thing thing) {
        return thing.role() == Token.Role.PLAN && !thing.concept().has("pays", "once");
    }
}
