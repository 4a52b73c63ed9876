package newstracker.extract.item;

import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What a line of a price list calls its item before the colon, where the catalogue knows nothing in
/// the line: "- Document search: $2.50 per 1,000 calls".
public final class Label {

    private static final int LONGEST = 40;

    private static final int SHORTEST = 3;

    private Label() {}

    public static Optional<String> of(Frame frame, int index) {
        int colon = -1;
        for (int i = 0; i < index; i++) {
            if (frame.at(i) instanceof Thing || frame.at(i) instanceof Token.Number) {
                return Optional.empty();
            }
            if (frame.isMark(i, ":")) {
                colon = frame.at(i).start();
                break;
            }
            if (frame.at(i) instanceof Token.Word word && !word.is(Cue.TOPIC) && !word.is(Cue.SCORE)) {
                return Optional.empty();
            }
        }
        int start = frame.sentence().start();
        while (start < colon && !Character.isLetterOrDigit(frame.text().at(start))) {
            start++;
        }
        if (colon - start < SHORTEST || colon - start > LONGEST || anyThing(frame)) {
            return Optional.empty();
        }
        String words = frame.text().flat(start, colon).replace("*", "").strip();
        boolean named = Chars.upper(words.charAt(0)) || words.charAt(0) >= 0x3000;
        return named && !words.equals("API") ? Optional.of(words) : Optional.empty();
    }

    private static boolean anyThing(Frame frame) {
        return frame.tokens().stream().anyMatch(Thing.class::isInstance);
    }
}
