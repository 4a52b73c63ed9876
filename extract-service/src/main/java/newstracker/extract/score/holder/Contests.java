package newstracker.extract.score.holder;

import java.util.Optional;
import java.util.Set;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Token.Role;

/// Two results of two models against each other: "Claude Opus 5.2 beat Gemini 3.7 Pro 64.2 to 57.0", "(71.3 vs. 68.0)".
public final class Contests {

    private static final Set<String> AGAINST =
            Set.of("to", "vs", "vs.", "versus", "against", "対", "zu", "gegen", "contre", "contra", "比", "대");

    private Contests() {}

    /// Whether two numbers are the results of one contest: a word of contest between them and two models before.
    public static boolean between(Frame frame, int left, int right) {
        return AGAINST.contains(frame.between(left, right).strip())
                && opponents(frame, left).isPresent();
    }

    /// Both models, in the order in which the sentence names them.
    public static Optional<Found> of(Frame frame, Group numbers) {
        boolean contest = numbers.size() == 2 && between(frame, numbers.first(), numbers.last());
        return contest
                ? opponents(frame, numbers.first()).map(group -> Found.named(group, "score.contest"))
                : Optional.empty();
    }

    private static Optional<Group> opponents(Frame frame, int number) {
        Group models = null;
        for (int i = 0; i < number; i++) {
            if (frame.isNumber(i)) {
                models = null;
            } else if (frame.isThing(i, Role.MODEL) && models == null) {
                models = new Group(i);
            } else if (frame.isThing(i, Role.MODEL)) {
                models.add(i);
            }
        }
        return models != null && models.size() == 2 ? Optional.of(models) : Optional.empty();
    }
}
