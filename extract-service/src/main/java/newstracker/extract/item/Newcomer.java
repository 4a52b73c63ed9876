package newstracker.extract.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.fold.Chars;
import newstracker.extract.name.word.WordList;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;

/// Something that no catalogue knows and that a sentence about money brings up itself: "Electrify America wanted 64
/// cents", "A moving company takes 120 francs". Its price is not that of what was spoken of before.
public final class Newcomer {

    private static final int FAR = 90;

    private static final int PAYMENT = 25;

    private static final Set<String> INDEFINITE = Set.of("A", "An", "Ein", "Eine", "Un", "Une", "Una", "One");

    /// Capitalised words that bring up nothing new (`no-newcomers.txt`).
    private static final Set<String> PLAIN = WordList.read("no-newcomers.txt");

    private static final List<String> VERBS = List.of(
            " wants ",
            " wanted ",
            " asks ",
            " asked ",
            " quotes ",
            " quoted ",
            " costs ",
            " cost ",
            " is ",
            " was ",
            " sells ",
            " takes ",
            " took ",
            " lists ",
            " starts ",
            " kostet ",
            " verlangt ",
            " coûte ",
            " cuesta ");

    private Newcomer() {}

    /// Whether the words before the amount bring up somebody or something new.
    public static boolean in(Frame frame, int index) {
        return indefinite(frame) || name(frame, index).isPresent();
    }

    private static boolean indefinite(Frame frame) {
        int start = frame.sentence().start();
        String first = frame.text().flat(start, frame.text().wordEnd(start));
        boolean pronoun = frame.has(Cue.PRONOUN);
        Token head = frame.at(0);
        boolean payment = head instanceof Token.Word word && word.is(Cue.PRICE) && head.start() - start < PAYMENT;
        return !pronoun && !payment && INDEFINITE.contains(first) && frame.at(0).start() > start;
    }

    /// The last capitalised words before the amount that are no known thing, word or place.
    public static Optional<String> name(Frame frame, int index) {
        int to = frame.at(index).start();
        int from = Math.max(frame.sentence().start(), to - FAR);
        int token = 0;
        String found = "";
        for (int i = from; i < to; ) {
            while (token < frame.size() && frame.at(token).end() <= i) {
                token++;
            }
            boolean taken = frame.at(token).start() <= i && !(frame.at(token) instanceof Token.Mark);
            int end = frame.text().latin(i) ? frame.text().wordEnd(i) : i + 1;
            boolean first = i == frame.sentence().start() || i < 2;
            if (!taken && named(frame, i, end, first)) {
                int stop = run(frame, end, to);
                found = seller(frame, stop, to) ? frame.text().flat(i, stop) : found;
                end = stop;
            }
            i = end;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /// What follows says that it sells or is sold.
    private static boolean seller(Frame frame, int stop, int limit) {
        String behind = frame.text().flat(stop, Math.max(stop, Math.min(stop + 10, limit)));
        return VERBS.stream().anyMatch(behind::startsWith);
    }

    private static boolean named(Frame frame, int start, int end, boolean first) {
        boolean word = end - start > 1
                && Chars.upper(frame.text().at(start))
                && (first || frame.text().at(start - 1) == ' ');
        return word
                && !PLAIN.contains(frame.text().flat(start, end))
                && frame.text().at(start - 2) != '.';
    }

    /// The capitalised words that follow, and a plus sign: "Electrify America", "Autonomy+".
    private static int run(Frame frame, int from, int limit) {
        int end = frame.text().at(from) == '+' ? from + 1 : from;
        while (end < limit
                && frame.text().at(end) == ' '
                && Chars.upper(frame.text().at(end + 1))) {
            end = Math.min(limit, frame.text().wordEnd(end + 1));
            end = frame.text().at(end) == '+' ? end + 1 : end;
        }
        return end;
    }
}
