package newstracker.extract.score;

import java.util.List;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Holders of results that a sentence speaks of without naming them: people, predecessors, "the top AI of the day".
final class Unnamed {

    private static final List<String> HUMANS = List.of(
            "human",
            "people",
            "人間",
            "人类",
            "専門家",
            "menschen",
            "humain",
            "humano",
            "인간",
            "predecessor",
            "vorgänger",
            "prédécesseur",
            "predecesor",
            "antecesor");

    private final Frame frame;

    Unnamed(Frame frame) {
        this.frame = frame;
    }

    /// "21,6 % de su antecesor": of somebody who is not named here.
    boolean behind(Group numbers) {
        String behind = frame.behind(numbers.last(), 24);
        boolean of = behind.startsWith(" of ")
                || behind.startsWith(" de ")
                || behind.startsWith(" von ")
                || behind.startsWith(" for ");
        return of && HUMANS.stream().anyMatch(behind::contains);
    }

    /// "..., and the top AI of the day about 8%": a subject without a name has come between.
    boolean between(int model, int number) {
        int lastNumber = -1;
        for (int i = model + 1; i < number; i++) {
            lastNumber = frame.isNumber(i) ? i : lastNumber;
        }
        String clause = frame.between(lastNumber < 0 ? model : lastNumber, number);
        if (HUMANS.stream().anyMatch(clause::contains)) {
            return true;
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
