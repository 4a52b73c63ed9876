package newstracker.extract.item;

import java.util.List;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Endings;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token.Thing;

/// Whether a thing is named by the way, "like a Model 3", "out of the trailer of a Semi", "at the level of
/// GLM-4.6": then the text goes on about something else.
public final class Aside {

    private static final int AHEAD = 14;

    private static final Endings BEFORE = Endings.of(
            " of ",
            " of a ",
            " of an ",
            " of the ",
            " with ",
            " with a ",
            " with the ",
            " like ",
            " like a ",
            " like the ",
            " than ",
            " than a ",
            " than the ",
            " from ",
            " behind ",
            " beside ",
            " against ",
            " against the ",
            " unlike ",
            " over ",
            " wie ",
            " als ",
            " von ",
            " mit ",
            " mit dem ",
            " neben ",
            " que le ",
            " que la ",
            " comme ",
            " avec ",
            " que el ",
            " que la ",
            " como ",
            " con ");

    private static final List<String> BEHIND = List.of("より", "と比べ", "に比べ", "と同じ", "보다", "에 비해", "相比");

    private Aside() {}

    public static boolean named(Frame frame, int index) {
        int first = index;
        for (int i = index - 1; i >= 0 && first - i <= 3; i--) {
            if (frame.at(i) instanceof Thing && frame.coordinated(i, first)) {
                first = i;
            }
        }
        return byTheWay(frame, first);
    }

    private static boolean byTheWay(Frame frame, int index) {
        return beginsWithOne(frame, frame.at(index).end())
                || frame.isWord(index - 1, Cue.COMPARED)
                        && frame.between(index - 1, index).length() <= 6
                || endsWithOne(frame, index);
    }

    private static boolean beginsWithOne(Frame frame, int end) {
        char next = frame.text().at(end);
        if (next < 0x80) {
            return false;
        }
        for (String word : BEHIND) {
            if (word.charAt(0) == next
                    && end + word.length() <= frame.sentence().end()
                    && frame.text().stands(word, end)) {
                return true;
            }
        }
        return false;
    }

    /// All of these words end with a blank.
    private static boolean endsWithOne(Frame frame, int index) {
        if (frame.text().at(frame.at(index).start() - 1) != ' ') {
            return false;
        }
        return BEFORE.end(" " + frame.ahead(index, AHEAD));
    }
}
