package newstracker.extract.item;

import java.util.List;
import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// What an amount is the price of: the thing that "for" names behind it, the nearest before it, the
/// nearest behind.
public final class Items {

    private static final Role[] SOLD = {Role.MODEL, Role.PLAN, Role.SERVICE};

    private static final String[] FOR = {
        " for ", " für ", " pour ", " para ", "の", "する", "で", " ", "的", "의", " (", "(", " of ", " un ", " ein "
    };

    private final Frame frame;
    private final List<Group> things;

    public Items(Frame frame) {
        this.frame = frame;
        this.things = frame.things(SOLD);
    }

    /// The list of things that the sentence gives, nearest rule first.
    public Optional<Group> of(Group amounts) {
        if (things.isEmpty()) {
            return Optional.empty();
        }
        Optional<Group> behind =
                things.stream().filter(group -> group.first() > amounts.last()).findFirst();
        Optional<Group> before = things.stream()
                .filter(group -> group.last() < amounts.first() && (!compared(group) || inItsBracket(group, amounts)))
                .reduce((first, second) -> second);
        if (behind.filter(group -> owned(amounts.last(), group.first())).isPresent()) {
            return behind;
        }
        boolean named = behind.isPresent()
                && (plainFor(amounts.last(), behind.get().first())
                        || forIt(amounts.last(), behind.get().first()) && !beside(before, amounts));
        if (named) {
            return behind;
        }
        if (before.isPresent()) {
            return before;
        }
        return behind.filter(group -> !amountBetween(amounts.last(), group.first()) && sameClause(amounts, group));
    }

    /// "月額30ドルのSuperGrok": the particle gives the amount to what follows, whatever the sentence is about.
    private boolean owned(int amount, int thing) {
        String gap = frame.between(amount, thing);
        return gap.equals("の") || gap.equals("の「") || gap.equals("的");
    }

    private boolean sameClause(Group amounts, Group things) {
        for (int i = amounts.last() + 1; i < things.first(); i++) {
            if (frame.isWord(i, Cue.BREAK)
                    || frame.isMark(i, ",、;")
                    || frame.isWord(i, Cue.COMPARED)
                    || frame.isWord(i, Cue.PRONOUN)) {
                return false;
            }
        }
        return true;
    }

    private boolean beside(Optional<Group> before, Group amounts) {
        return before.isPresent()
                && frame.at(amounts.first()).start()
                                - frame.at(before.get().last()).end()
                        <= 3;
    }

    private boolean compared(Group group) {
        return frame.isWord(group.first() - 1, Cue.COMPARED)
                && frame.between(group.first() - 1, group.first()).strip().length() <= 6;
    }

    /// "Compared with Grok 4 ($3 input, $15 output)": the bracket belongs to the name before it.
    private boolean inItsBracket(Group group, Group amounts) {
        boolean open = frame.isMark(group.last() + 1, "(");
        for (int i = group.last() + 1; i < amounts.first(); i++) {
            open &= !frame.isMark(i, ")");
        }
        return open;
    }

    private boolean forIt(int amount, int thing) {
        String gap = frame.between(amount, thing);
        if (gap.length() > 30
                || gap.contains(",")
                || gap.contains(";")
                || gap.contains("、")
                || amountBetween(amount, thing)) {
            return false;
        }
        boolean cjk = gap.codePoints().anyMatch(c -> c > 0x3000);
        String bare = gap.strip();
        for (String word : FOR) {
            if (cjk
                    ? bare.endsWith(word.strip()) && !word.isBlank() && bare.length() <= 12
                    : gap.contains(word) && forWord(word)) {
                return true;
            }
        }
        return false;
    }

    /// "$148 for Model 3, $163 for Model Y".
    private boolean plainFor(int amount, int thing) {
        String gap = frame.between(amount, thing);
        return gap.length() <= 90
                && gap.indexOf(';') < 0
                && !amountBetween(amount, thing)
                && (gap.endsWith(" for ")
                        || gap.endsWith(" for the ")
                        || gap.endsWith(" für ")
                        || gap.endsWith(" pour "))
                && !gap.contains(". ");
    }

    private static boolean forWord(String word) {
        return word.startsWith(" ") && word.length() > 3;
    }

    private boolean amountBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isNumber(i) && ((Token.Number) frame.at(i)).quantity().money()) {
                return true;
            }
        }
        return false;
    }

    /// "AとBは順に1円、2円": as many things before as amounts, and a word that pairs them.
    public Optional<Thing> respectively(Group amounts, int position) {
        if (amounts.size() < 2 || !frame.has(Cue.RESPECTIVELY)) {
            return Optional.empty();
        }
        List<Integer> before = things.stream()
                .filter(group -> group.last() < amounts.first())
                .flatMap(group -> group.members().stream())
                .toList();
        int from = before.size() - amounts.size();
        return from >= 0 ? Optional.of(thing(before.get(from + position))) : Optional.empty();
    }

    public Thing thing(int index) {
        return (Thing) frame.at(index);
    }
}
