package newstracker.extract.item;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newstracker.extract.number.Quantity;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What a price belongs to in a sentence that names nothing for sale: what had the same price before;
/// for prices by tokens the AI model named in the same lines, else the one that the text names most;
/// else what was priced most.
public final class Subjects {

    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Thing> amounts = new HashMap<>();
    private final Map<String, Integer> sold = new HashMap<>();
    private Optional<Thing> main = Optional.empty();
    private boolean rivals; // the text began with several models at once
    private Optional<Thing> here = Optional.empty();
    private Optional<Thing> mostSold = Optional.empty();
    private Optional<Thing> lastSold = Optional.empty();
    private int sentenceStart;
    private int paragraph;
    private int hereIn = -1;
    private int namedIn = -1;
    private int soldIn = -1;

    public void turnTo(Frame frame) {
        int start = frame.sentence().start();
        for (int i = sentenceStart; i < start; i++) {
            paragraph += frame.text().at(i) == '\n' ? 1 : 0;
        }
        sentenceStart = start;
        for (int i = 0; frame.things() && i < frame.size(); i++) {
            if (frame.at(i) instanceof Thing thing) {
                name(frame, i, thing);
            }
        }
    }

    private static boolean inList(Frame frame, int index) {
        return neighbour(frame, index, index + 2) || neighbour(frame, index - 2, index);
    }

    private static boolean neighbour(Frame frame, int left, int right) {
        boolean things = left >= 0
                && right < frame.size()
                && frame.at(left) instanceof Thing
                && frame.at(right) instanceof Thing;
        return things && frame.coordinated(left, right);
    }

    private void name(Frame frame, int index, Thing thing) {
        boolean sellable = thing.role() != Token.Role.BENCHMARK && thing.role() != Token.Role.MEASURE;
        namedIn = sellable ? paragraph : namedIn;
        soldIn = sellable ? -1 : soldIn;
        if (thing.software() && versioned(thing)) {
            boolean taken = hereIn == paragraph;
            boolean aside = Aside.named(frame, index);
            here = taken || aside ? here : Optional.of(thing);
            hereIn = taken || !aside ? paragraph : hereIn;
            count(thing, inList(frame, index));
        }
    }

    /// Naming "GPT-5.2 Thinking" also names GPT-5.2, if the text does. Of equals the one that it began with is its
    /// subject.
    private void count(Thing thing, boolean inList) {
        int count = named.merge(thing.name(), 1, Integer::sum);
        String name = thing.name();
        for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ', space - 1)) {
            named.computeIfPresent(name.substring(0, space), (base, times) -> times + 1);
        }
        boolean most = main.isEmpty() || count > named.get(main.get().name());
        rivals = main.isEmpty() ? inList : rivals && !most;
        main = most ? Optional.of(thing) : main;
    }

    private static boolean versioned(Thing thing) {
        for (int i = 0; i < thing.name().length(); i++) {
            if (Character.isDigit(thing.name().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public void priced(Quantity amount, Optional<Thing> item) {
        item.ifPresent(thing -> {
            lastSold = item;
            soldIn = paragraph;
            amounts.putIfAbsent(money(amount), thing);
            int count = sold.merge(thing.name(), 1, Integer::sum);
            boolean most = mostSold.isEmpty() || count > sold.get(mostSold.get().name());
            mostSold = most && lasting(thing) ? item : mostSold;
        });
    }

    public Optional<Thing> of(Frame frame, int index, boolean byTokens, Optional<Thing> near) {
        if (byTokens) {
            return paragraph == hereIn ? here : main.filter(thing -> !rivals).or(() -> near);
        }
        boolean justNamed = soldIn < 0
                && namedIn >= paragraph - 1
                && near.filter(Subjects::lasting).isPresent();
        if (justNamed) {
            return near;
        }
        Quantity amount = ((Token.Number) frame.at(index)).quantity();
        return Optional.of(namedIn)
                .filter(line -> line >= paragraph - 1 && listed(frame) && soldIn < paragraph - 1)
                .flatMap(line -> near)
                .or(() -> Optional.ofNullable(amounts.get(money(amount))))
                .or(() -> soldIn == paragraph ? lastSold : Optional.empty())
                .or(() -> (namedIn >= paragraph - 1 || listed(frame))
                                && near.filter(Subjects::lasting).isPresent()
                        ? near
                        : Optional.empty())
                .or(() -> mostSold)
                .or(() -> near.filter(Subjects::lasting));
    }

    /// A ticket or a phone call is spoken of once; a text goes on about models and plans.
    private static boolean lasting(Thing thing) {
        return thing.role() != Token.Role.SERVICE || !thing.concept().maker().isEmpty();
    }

    /// Lines of a list go by the heading above them.
    public static boolean listed(Frame frame) {
        return "-*•・◆—".indexOf(frame.text().at(frame.sentence().start())) >= 0;
    }

    private static String money(Quantity amount) {
        return amount.value() + amount.currency();
    }
}
