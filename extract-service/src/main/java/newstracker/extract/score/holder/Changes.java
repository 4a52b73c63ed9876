package newstracker.extract.score.holder;

import java.util.Set;
import newstracker.extract.sentence.Frame;

/// What a result was before it changed: "from 36.6% to 58.4%".
public final class Changes {

    private static final Set<String> TO =
            Set.of("to", "auf", "à", "a", "al", "至", "到", "から", "에서", "提高到", "提升到", "提升至", "提高至", "升至", "bis", "から一気に");

    private static final Set<String> FROM = Set.of("from ", "von ", "de ", "del ", "从", "from just ", "from about ");

    private Changes() {}

    public static boolean old(Frame frame, int number) {
        String before = frame.ahead(number, 12);
        boolean from = FROM.stream().anyMatch(before::endsWith);
        boolean cjk = frame.behind(number, 2).startsWith("から")
                || frame.behind(number, 2).startsWith("에서");
        return (from || cjk) && frame.isNumber(number + 1)
                ? TO.contains(frame.between(number, number + 1).strip())
                : from && before.endsWith("from ");
    }
}
