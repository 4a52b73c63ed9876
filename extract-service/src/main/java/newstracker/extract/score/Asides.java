package newstracker.extract.score;

import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Endings;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;

/// Names that a sentence says in passing: to compare with, or for a whole class.
final class Asides {

    private static final Endings ASIDE = Endings.of(
            " than the ",
            " than a ",
            " than ",
            " above the ",
            " below the ",
            " als das ",
            " als der ",
            " als die ",
            " als ein ",
            " für das ",
            " of a ",
            " of an ",
            " like a ",
            " like the ",
            " from a ",
            " unlike the ",
            " against the ",
            " que la ",
            " que le ",
            " que el ",
            " against ",
            " versus ",
            " vs. ",
            " vs ");

    private Asides() {}

    /// Named only to compare with or in passing, unless its number follows at once.
    static boolean aside(Frame frame, Group group, int number) {
        String ahead = " " + frame.ahead(group.first(), 12);
        boolean compared = ASIDE.end(ahead)
                || frame.isWord(group.first() - 1, Cue.COMPARED)
                        && frame.between(group.first() - 1, group.first())
                                        .strip()
                                        .length()
                                <= 4;
        return compared && !frame.isMark(group.last() + 1, "(") && number > group.last() + 1;
    }

    /// "the first Model 3 to ...": the name stands for a kind, not for the car that is meant.
    static boolean asClass(Frame frame, Group group) {
        String ahead = frame.ahead(group.first(), 12);
        return ahead.endsWith("first ")
                || ahead.endsWith("erste ")
                || ahead.endsWith("premier ")
                || ahead.endsWith("初の");
    }
}
