package newstracker.extract.price;

import java.util.function.IntPredicate;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;

/// Amounts of one list share their fate: "6000 bis 7000 Euro mehr" are both differences. A comma ends
/// the sharing.
final class Fates {

    private final boolean[] out;

    Fates(Frame frame, Group amounts, IntPredicate ruledOut) { // by position in the list
        this.out = new boolean[amounts.size()];
        for (int i = 0; i < out.length && out.length > 1; i++) {
            out[i] = ruledOut.test(i);
        }
        for (int i = 1; i < out.length; i++) {
            // "by $2,000 to $47,990": what it was changed to is no difference.
            out[i] |= out[i - 1] && joined(frame, amounts, i) && !towards(frame, amounts, i);
        }
        for (int i = out.length - 2; i >= 0; i--) {
            out[i] |= out[i + 1] && joined(frame, amounts, i + 1);
        }
    }

    private static boolean joined(Frame frame, Group amounts, int i) {
        return !frame.between(amounts.members().get(i - 1), amounts.members().get(i))
                .contains(",");
    }

    private static boolean towards(Frame frame, Group amounts, int i) {
        String join = frame.between(
                        amounts.members().get(i - 1), amounts.members().get(i))
                .strip();
        return join.equals("to") || join.equals("a") || join.equals("à");
    }

    boolean out(int position) {
        return out[position];
    }
}
