package newstracker.extract.sentence;

import java.util.List;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Models that a sentence names to compare with, not as what it is about: "ahead of GPT-6", "GPT-6を上回る", and all of
/// a list that begins so: "ahead of GPT-6 (58.4%) and Gemini 4 (55%)".
public final class Comparison {

    private static final int NEAR = 8;

    private static final Set<String> OF = Set.of("of", "of both", "for", "de", "von", "with", "by", "du");

    /// What stands behind the name in languages that put the verb last.
    private static final List<String> BEHIND = List.of(
            "を上回", "を超", "より", "に勝", "を抑え", "보다", "を引き離", "を後ろ", "に迫", "に次", "を抜", "を凌", "をしの", "に対し", "と比", "に比べ",
            "に続", "に及ば", "に並", "と並", "を下回", "に匹敵", "と同等", "を大きく", "を제", "를 앞", "을 앞", "를 제", "을 제", "에 이어", "를 넘",
            "을 넘", "에 못", "와 비교", "과 비교", "相比", "之后");

    private Comparison() {}

    public static boolean compared(Frame frame, Group group) {
        return behindWord(frame, group) || beforeVerb(frame, group) || listed(frame, group);
    }

    private static boolean behindWord(Frame frame, Group group) {
        int before = group.first() - 1;
        if (frame.isWord(before, Cue.COMPARED)
                && frame.between(before, group.first()).strip().length() <= NEAR) {
            return true;
        }
        return frame.isNumber(before)
                && OF.contains(frame.between(before, group.first()).strip());
    }

    /// "Claude Opus 5を上回る", "Claude Opus 5(84.9%)に迫る".
    private static boolean beforeVerb(Frame frame, Group group) {
        int at = frame.at(closing(frame, group.last())).end();
        while ("」』\"".indexOf(frame.text().at(at)) >= 0) {
            at++;
        }
        if (frame.text().at(at) < 0x80 && frame.text().at(at) != ' ') {
            return false;
        }
        for (String verb : BEHIND) {
            if (frame.text().stands(verb, at)) {
                return true;
            }
        }
        return false;
    }

    /// The bracket that closes behind the name and its number, or the name itself.
    private static int closing(Frame frame, int name) {
        if (!frame.isMark(name + 1, "(")) {
            return name;
        }
        for (int i = name + 2; i < frame.size() && i <= name + 4; i++) {
            if (frame.isMark(i, ")")) {
                return i;
            }
        }
        return name;
    }

    /// Part of a list whose first is compared with, each perhaps with its number in brackets.
    private static boolean listed(Frame frame, Group group) {
        int last = group.first() - 1;
        while (last >= 0 && !frame.isThing(last, Role.MODEL)) {
            if (group.first() - last > 6 || frame.isThing(last, Role.BENCHMARK)) {
                return false;
            }
            last--;
        }
        if (last < 0) {
            return false;
        }
        int closing = closing(frame, last);
        boolean joined = closing > last && frame.coordinated(closing, group.first());
        return joined && behindWordOf(frame, last);
    }

    private static boolean behindWordOf(Frame frame, int model) {
        Group group = frame.things(Role.MODEL).stream()
                .filter(one -> one.last() == model)
                .findFirst()
                .orElseGet(() -> new Group(model));
        return compared(frame, group);
    }
}
