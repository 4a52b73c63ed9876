package newstracker.extract.score.holder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Holders of results that a sentence speaks of without naming them: people, predecessors, "the top AI of the day".
final class Unnamed {

    private static final int NEAR = 24;

    private static final int APPOSITION = 4;

    private static final Set<String> OF =
            Set.of("of", "for", "by", "from", "in", "with", "de", "von", "des", "du", "para", "pour", "bei");

    private static final List<Cue> SOMEBODY = List.of(Cue.PREDECESSOR, Cue.NOBODY);

    private final Frame frame;

    Unnamed(Frame frame) {
        this.frame = frame;
    }

    /// "70% of human experts", "36.6% for its predecessor": which of the two, if one.
    Optional<Cue> behind(Group numbers) {
        for (Cue cue : SOMEBODY) {
            if (of(numbers.last(), cue)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /// "Human experts average 90%", "its predecessor had 38.5"; not "its predecessor Grok 4 had 44.4".
    Optional<Cue> ahead(int number) {
        boolean said = frame.has(Cue.PREDECESSOR) || frame.has(Cue.NOBODY);
        for (int i = number - 1; said && i >= 0 && !bounds(i); i--) {
            for (Cue cue : SOMEBODY) {
                if (frame.isWord(i, cue)) {
                    boolean aside = frame.isWord(i - 1, Cue.COMPARED) || frame.isWord(i + 1, Cue.COMPARED);
                    return aside || of(i - 1, cue) ? Optional.empty() : Optional.of(cue);
                }
            }
        }
        return Optional.empty();
    }

    private boolean bounds(int i) {
        return frame.isNumber(i) || frame.isThing(i, Role.MODEL) || frame.isWord(i, Cue.BREAK) || frame.isMark(i, ";");
    }

    private boolean of(int number, Cue cue) {
        int next = number + 1;
        if (!frame.isNumber(number) || !frame.isWord(next, cue) || frame.isThing(next + 1, Role.MODEL) && close(next)) {
            return false;
        }
        String gap = frame.between(number, next).strip();
        int space = gap.indexOf(' ');
        return gap.length() <= NEAR && OF.contains(space < 0 ? gap : gap.substring(0, space));
    }

    private boolean close(int index) {
        return frame.at(index + 1).start() - frame.at(index).end() <= APPOSITION;
    }

    /// "..., and the top AI of the day about 8%": a subject without a name has come between.
    boolean between(int model, int number) {
        int lastNumber = -1;
        for (int i = model + 1; i < number; i++) {
            lastNumber = frame.isNumber(i) ? i : lastNumber;
        }
        if (lastNumber < 0) {
            return false;
        }
        String gap = frame.between(lastNumber, number);
        boolean newNoun = gap.contains(", and the ") || gap.contains(", the ") || gap.contains(" while the ");
        return newNoun && !hasThing(lastNumber, number) && gap.strip().split(" ").length >= 4;
    }

    private boolean hasThing(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isThing(i, Role.BENCHMARK, Role.MODEL) || frame.isNumber(i)) {
                return true;
            }
        }
        return false;
    }
}
