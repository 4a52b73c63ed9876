package newstracker.extract.score.holder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newstracker.extract.sentence.Comparison;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Role;

/// Models that stand before their result: directly beside it, in a clause of their own about it, or as the subject.
final class Ahead {

    private static final int NEAR = 24;

    private static final Set<String> AT = Set.of(
            "", "at", "'s", "on", "の", "的", "의", "scored", "got", "mit", "con", "à", ", with", ", at", "'s own", "は",
            "が", "为", "仅为", "达", "达到");

    private static final Set<String> WITH = Set.of("with", "avec", "con un", "con el");

    private static final Set<String> THAN =
            Set.of("than", "als", "que", "behind", "ahead of", "unlike", "hinter", "derrière");

    private static final List<String> RELATIVE = List.of(
            ", which ",
            ", who ",
            ", with ",
            ", at ",
            ", scoring ",
            ", qui ",
            ", avec ",
            ", das ",
            ", die ",
            ", der ",
            ", mit ",
            ", con ",
            ", que ",
            " which ",
            " that ");

    private final Frame frame;
    private final List<Group> models;

    Ahead(Frame frame, List<Group> models) {
        this.frame = frame;
        this.models = models;
    }

    /// `Grok 4 (88%)`, `Grok 4: 88%`, `Grok 4は88%`: nothing but a few signs and small words between.
    Optional<Group> beside(Group numbers) {
        return subject(numbers).filter(group -> direct(group, numbers));
    }

    /// The nearest model before the number, unless it is only compared with.
    Optional<Group> subject(Group numbers) {
        for (int i = models.size() - 1; i >= 0; i--) {
            Group group = models.get(i);
            if (group.last() < numbers.first()
                    && (!Comparison.compared(frame, group) || ownNumber(group, numbers.first()))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private boolean direct(Group group, Group numbers) {
        int gap = frame.at(numbers.first()).start() - frame.at(group.last()).end();
        return gap <= NEAR
                && !frame.between(group.last(), numbers.first()).contains(",")
                && !hasThing(group.last(), numbers.first());
    }

    /// A model that is compared with tells its own number at once: "ahead of GPT-6 (58.4%)", "unlike GPT-6, which got
    /// 33%".
    private boolean ownNumber(Group group, int number) {
        if (hasNumberOrModel(group.last(), number)) {
            return false;
        }
        String gap = frame.between(group.last(), number);
        boolean adjacent = number == group.last() + 1
                && (AT.contains(gap.strip()) || WITH.contains(gap.strip()) && thanOne(group));
        return adjacent
                || frame.isMark(group.last() + 1, "(（:") && group.last() + 2 >= number - 1
                || gap.startsWith("'s ")
                || RELATIVE.stream().anyMatch(gap::startsWith);
    }

    /// "better than Llama 5 with 81.2%" tells the number of Llama; "beats Llama 5 with 83.9%" that of the winner.
    private boolean thanOne(Group group) {
        return group.first() > 0
                && frame.at(group.first() - 1) instanceof Token.Word word
                && THAN.contains(frame.text().flat(word.start(), word.end()).toLowerCase(Locale.ROOT));
    }

    private boolean hasThing(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isThing(i, Role.BENCHMARK, Role.MODEL) || frame.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumberOrModel(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (frame.isThing(i, Role.MODEL) || frame.isNumber(i)) {
                return true;
            }
        }
        return false;
    }
}
