package newstracker.extract.score;

import java.util.List;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// Under what conditions the results of a sentence were reached.
final class Conditions {

    private Conditions() {}

    static List<String> of(Frame frame) {
        return frame.tokens().stream()
                .filter(token -> token instanceof Token.Word word && word.is(Cue.CONDITION))
                .map(token -> ((Token.Word) token).concept().value())
                .distinct()
                .sorted()
                .toList();
    }
}
