package newstracker.extract.price.sign;

import java.util.Optional;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// The word that rules over a list of amounts: in
/// "引き下げ幅はAが45万円、Bが55万円で、車両価格は486万円" the first two are cuts, the third is a
/// price.
final class Governor {

    private static final int NEAR = 25;

    private final Frame frame;

    Governor(Frame frame) {
        this.frame = frame;
    }

    /// The nearest ruling word before the amount.
    Optional<Cue> of(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (frame.at(i) instanceof Token.Word word && rules(word.cue()) && topic(i, index)) {
                return Optional.of(word.cue());
            }
        }
        return Optional.empty();
    }

    private int distance(int word, int amount) {
        return frame.at(amount).start() - frame.at(word).end();
    }

    private static boolean rules(Cue cue) {
        return switch (cue) {
            case PRICE, CHANGE_BY, CREDIT, NOT_PRICE, RUNNING_COST, THRESHOLD, DIFFERENCE -> true;
            default -> false;
        };
    }

    /// Followed by a topic particle, a colon, or the rest of a compound with one.
    private boolean topic(int index, int amount) {
        String behind = frame.behind(index, 6);
        int particle = behind.indexOf('は');
        boolean colon = behind.startsWith(":") && distance(index, amount) <= NEAR;
        return colon || (particle >= 0 && particle <= 4) || behind.startsWith("の費用");
    }
}
