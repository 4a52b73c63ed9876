package newstracker.extract.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.catalog.Cue;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Whose result a number is: the nearest model before it, unless that one is only compared with; or the one that "of"
/// or "for" names behind it. Not clear means nobody.
final class Holders {

    private static final int NEAR = 24;

    private static final Set<String> JOINS = Set.of("and", ", and", ",", "und", "et", "y", "while", "but");

    private static final Set<String> OF = Set.of("of", "of both", "for", "de", "von", "with", "by", "du");

    private static final Set<String> AT =
            Set.of("", "at", "'s", "on", "の", "的", "의", "scored", "got", "mit", "à", "con");

    private final Frame frame;
    private final List<Group> models;
    private final Unnamed unnamed;

    Holders(Frame frame) {
        this.frame = frame;
        this.models = frame.things(Role.MODEL);
        this.unnamed = new Unnamed(frame);
    }

    /// A list of models and the rule that found it; an empty answer leaves the choice to the context.
    /// `otherwise` is whom the sentence itself offers if the context knows nobody.
    record Found(Optional<Group> group, String rule, boolean contextMayHelp, Optional<Group> otherwise) {

        Found(Optional<Group> group, String rule, boolean contextMayHelp) {
            this(group, rule, contextMayHelp, Optional.empty());
        }
    }

    Found of(Group numbers) {
        Optional<Group> behind = namedBehind(numbers);
        Optional<Group> before = before(numbers.first());
        Optional<Group> bracketed = inBrackets(numbers);
        if (unnamed.behind(numbers)) {
            return new Found(Optional.empty(), "score.unnamed-subject", false);
        }
        if (bracketed.isPresent()) {
            return new Found(bracketed, "score.number-of-model", false);
        }
        boolean list = behind.isPresent() && before.isPresent() && joinsOn(before.get(), numbers);
        if (before.isPresent() && !list && direct(before.get(), numbers)) {
            return new Found(before, "score.model-then-number", false);
        }
        if (behind.isPresent()) {
            return new Found(behind, "score.number-of-model", false);
        }
        if (before.isPresent()) {
            if (unnamed.between(before.get().last(), numbers.first())) {
                return new Found(Optional.empty(), "score.unnamed-subject", false);
            }
            return thisModel(before.get().last(), numbers.first())
                    ? new Found(Optional.empty(), "score.pronoun", true, before)
                    : new Found(before, "score.subject-persists", false);
        }
        Optional<Group> after = after(numbers);
        return pronoun(-1, numbers.first())
                ? new Found(Optional.empty(), "score.pronoun", true)
                : new Found(after, "score.model-behind", true);
    }

    /// As many models as numbers, the last ones before them, whatever stands between.
    Optional<Found> lastOnes(Group numbers) {
        List<Integer> before = models.stream()
                .flatMap(group -> group.members().stream())
                .filter(index -> index < numbers.first())
                .toList();
        if (numbers.size() < 2 || before.size() < numbers.size()) {
            return Optional.empty();
        }
        List<Integer> last = before.subList(before.size() - numbers.size(), before.size());
        Group group = new Group(last.getFirst());
        last.stream().skip(1).forEach(group::add);
        return Optional.of(new Found(Optional.of(group), "score.respectively", false));
    }

    /// "38.4% (Grok 5)".
    private Optional<Group> inBrackets(Group numbers) {
        int open = numbers.last() + 1;
        boolean name = frame.isMark(open, "(")
                && frame.isThing(open + 1, Role.MODEL)
                && frame.isMark(open + 2, ")")
                && frame.between(numbers.last(), open).isBlank()
                && frame.between(open, open + 1).isBlank();
        return name ? models.stream().filter(group -> group.first() == open + 1).findFirst() : Optional.empty();
    }

    /// "83.8% for K-EXAONE 2 and 76.1% for A.X K2": the second number belongs to what is behind it.
    private boolean joinsOn(Group before, Group numbers) {
        return JOINS.contains(frame.between(before.last(), numbers.first()).strip());
    }

    /// `Grok 4 (88%)`, `Grok 4: 88%`, `Grok 4は88%`: nothing but a few signs and small words between.
    private boolean direct(Group group, Group numbers) {
        int gap = frame.at(numbers.first()).start() - frame.at(group.last()).end();
        return gap <= NEAR
                && !frame.between(group.last(), numbers.first()).contains(",")
                && !hasThing(group.last(), numbers.first());
    }

    private boolean hasThing(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isThing(i, Role.BENCHMARK, Role.MODEL) || frame.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Group> before(int number) {
        for (int i = models.size() - 1; i >= 0; i--) {
            Group group = models.get(i);
            if (group.last() < number && (!compared(group) || bracketed(group, number))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private boolean bracketed(Group group, int number) {
        return frame.isMark(group.last() + 1, "(（:") && group.last() + 2 >= number - 1
                || frame.behind(group.last(), 6).startsWith("'s ")
                || number == group.last() + 1
                        && AT.contains(frame.between(group.last(), number).strip());
    }

    /// "ahead of GPT-5", "GPT-5を上回る": named for comparison, not as the one that scores.
    private boolean compared(Group group) {
        int before = group.first() - 1;
        if (frame.isWord(before, Cue.COMPARED)
                && frame.between(before, group.first()).strip().length() <= 8) {
            return true;
        }
        if (frame.isNumber(before)
                && OF.contains(frame.between(before, group.first()).strip())) {
            return true;
        }
        String behind = frame.behind(group.last(), 10);
        return behind.startsWith("を上回")
                || behind.startsWith("を超")
                || behind.startsWith("より")
                || behind.startsWith("に勝")
                || behind.startsWith("を抑え")
                || behind.startsWith("보다")
                || behind.startsWith("を引き離")
                || behind.startsWith("を後ろ");
    }

    /// "the 57 of both GPT-5.4 and Gemini 3.1 Pro".
    private Optional<Group> namedBehind(Group numbers) {
        return models.stream()
                .filter(group -> group.first() > numbers.last())
                .findFirst()
                .filter(group -> {
                    String gap = frame.between(numbers.last(), group.first());
                    return gap.length() <= 20
                            && !gap.contains(",")
                            && !gap.contains("(")
                            && (gap.startsWith(" of ")
                                    || gap.startsWith(" for ")
                                    || gap.startsWith(" by ")
                                    || gap.startsWith(" from ")
                                    || gap.startsWith(" with ")
                                    || gap.startsWith(" de ")
                                    || gap.startsWith(" von ")
                                    || gap.startsWith(" für ")
                                    || gap.startsWith(" pour ")
                                    || gap.startsWith(" para "));
                });
    }

    private Optional<Group> after(Group numbers) {
        return models.stream()
                .filter(group -> group.first() > numbers.last())
                .findFirst()
                .filter(group -> {
                    String gap = frame.between(numbers.last(), group.first());
                    return !gap.contains("(")
                            && !gap.contains(",")
                            && !gap.contains("、")
                            && !frame.isMark(group.last() + 1, "(")
                            && gap.length() <= 40
                            && !hasThing(numbers.last(), group.first());
                });
    }

    /// "this model", 同モデル: more than "it", which goes on about the name before it.
    private boolean thisModel(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isWord(i, Cue.PRONOUN) && frame.at(i).end() - frame.at(i).start() > 3) {
                return true;
            }
        }
        return false;
    }

    private boolean pronoun(int from, int to) {
        for (int i = Math.max(from, -1) + 1; i < to; i++) {
            if (frame.isWord(i, Cue.PRONOUN)) {
                return true;
            }
        }
        return false;
    }
}
