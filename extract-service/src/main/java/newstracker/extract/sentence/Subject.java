package newstracker.extract.sentence;

import java.util.List;
import java.util.Optional;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Which model a sentence is about, so that later sentences may go on about it: the one with a topic particle, the
/// one that is introduced, or in languages without particles the first that no preposition puts aside.
public final class Subject {

    private static final Endings ASIDE = Endings.of(
            " at ",
            " of ",
            " with ",
            " by ",
            " than ",
            " to ",
            " from ",
            " against ",
            " for ",
            " in ",
            " over ",
            " like ",
            " von ",
            " mit ",
            " als ",
            " de ",
            " du ",
            " des ",
            " que ",
            " con ",
            " par ",
            " avec ",
            "compared with ",
            " unlike ",
            " für ",
            " gegenüber ",
            " bei ",
            " vor ",
            " gegen ",
            " statt ",
            " nach ",
            " zu ",
            " contre ",
            " face à ",
            " devant ",
            " derrière ",
            " frente a ",
            " frente al ",
            " contra ",
            " versus ",
            " vs ",
            " vs. ",
            " behind ",
            " beats ",
            " beat ",
            " ahead of ",
            " above ",
            " below ",
            " pour ",
            " compared to ",
            " replaces ",
            " outperforms ",
            " beating ",
            " trails ",
            " tops ",
            " hinter ",
            " à ",
            " a ",
            " sur ",
            " sobre ");

    private static final String[] TOPIC = {"は", "が", "も", "では", "ファミリー", "シリーズ", "은", "는", "이", "가"};

    private static final String[] INTRODUCED = {"を発表", "を公開", "を出", "をリリース", "を投入", "を発売", "を披露", "을 ", "를 "};

    private Subject() {}

    /// `particles` is true for Japanese and Korean, which mark the topic. Empty when the sentence names no model, or
    /// only in passing; then the old subject stays.
    public static Optional<Thing> of(Frame frame, boolean first, boolean particles) {
        List<Group> models = frame.things(Role.MODEL);
        if (models.isEmpty()) {
            return Optional.empty();
        }
        for (Group group : models) {
            if (spokenOf(frame, group, particles)) {
                return Optional.of((Thing) frame.at(group.first()));
            }
        }
        if (!first) {
            return Optional.empty();
        }
        Optional<Thing> versioned = models.stream()
                .map(group -> (Thing) frame.at(group.first()))
                .filter(thing -> thing.name().chars().anyMatch(c -> c >= '0' && c <= '9'))
                .findFirst();
        return versioned.or(() -> Optional.of((Thing) frame.at(models.getFirst().first())));
    }

    private static boolean spokenOf(Frame frame, Group group, boolean particles) {
        if (bracketed(frame, group.first()) || Comparison.compared(frame, group)) {
            return false;
        }
        String behind = frame.behind(group.last(), 8);
        if (particles) {
            String bare = unquoted(behind);
            return starts(bare, TOPIC) || starts(bare, INTRODUCED);
        }
        return !aside(" " + frame.ahead(group.first(), 16));
    }

    /// All of these words end with a blank, perhaps with "the" behind it.
    private static boolean aside(String ahead) {
        return ASIDE.end(ahead) || ahead.endsWith(" the ") && ASIDE.end(ahead.substring(0, ahead.length() - 4));
    }

    /// "82.1% (Claude Sonnet 4.5は77.2%)": what stands in brackets is said in passing.
    private static boolean bracketed(Frame frame, int index) {
        for (int i = index - 1; i >= 0 && index - i < 4; i--) {
            if (frame.isMark(i, ")")) {
                return false;
            }
            if (frame.isMark(i, "(")) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String text) {
        int from = 0;
        while (from < text.length() && "」』\" \t\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean starts(String text, String[] beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
