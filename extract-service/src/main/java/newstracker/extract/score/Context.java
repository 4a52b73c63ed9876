package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.score.holder.Found;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Frame.Group;
import newstracker.extract.sentence.Subject;
import newstracker.extract.sentence.Token.Role;
import newstracker.extract.sentence.Token.Thing;

/// Whom a sentence goes on about that does not say whose its results are: the subject of the sentences before, the
/// predecessor of it, one of two, the only model of the text, or the one of its title.
final class Context {

    private final Discourse discourse;
    private final boolean particles;
    private final Optional<Thing> onlyModel;
    private Optional<Thing> titled = Optional.empty();
    private int titleLine = -1;

    /// `particles` is true for languages that mark the topic.
    Context(Discourse discourse, boolean particles, Optional<Thing> onlyModel) {
        this.discourse = discourse;
        this.particles = particles;
        this.onlyModel = onlyModel;
    }

    /// Whom the words mean that name nobody in this sentence.
    List<Thing> whom(Frame frame, Found holder) {
        Optional<Thing> meant =
                switch (holder.whom()) {
                    case NOBODY -> Optional.empty();
                    case SUBJECT -> subject(frame, holder);
                    case PREDECESSOR -> Predecessors.of(spokenOf(frame), discourse.named(frame));
                    case FORMER -> discourse.oneOfTwo(frame, 0);
                    case LATTER -> discourse.oneOfTwo(frame, 1);
                };
        return meant.map(List::of).orElse(List.of());
    }

    private Optional<Thing> subject(Frame frame, Found holder) {
        return discourse
                .subject(frame.sentence().line())
                .or(() -> holder.otherwise().map(group -> (Thing) frame.at(group.first())))
                .or(() -> onlyModel)
                .or(() -> aboutTitle(frame) ? titled : Optional.empty());
    }

    /// A line of a list, or a sentence with a test of its own, that names no model speaks of what the title names.
    private static boolean aboutTitle(Frame frame) {
        return !frame.has(Role.MODEL) && (listed(frame) || frame.has(Role.BENCHMARK));
    }

    /// Whom this sentence is about, named in it or before it.
    private Optional<Thing> spokenOf(Frame frame) {
        return Subject.of(frame, false, particles)
                .or(() -> discourse.subject(frame.sentence().line()))
                .or(() -> titled);
    }

    /// "- Grok 5: 88%", "3. GPT-6 1504".
    static boolean listed(Frame frame) {
        int start = frame.sentence().start();
        char first = frame.text().at(start);
        int behind = start;
        while (frame.text().digit(behind) && behind - start < 3) {
            behind++;
        }
        return "-*•・#".indexOf(first) >= 0
                || behind > start && ".) ".indexOf(frame.text().at(behind)) >= 0;
    }

    /// The one model of the first line that names any: what the text is about.
    private void title(Frame frame, int line) {
        if (titleLine < 0) {
            List<Thing> named = all(frame, frame.things(Role.MODEL));
            titleLine = line;
            boolean one = named.stream().map(Thing::name).distinct().count() == 1;
            titled = one ? Optional.of(named.getFirst()) : Optional.empty();
        }
    }

    private static List<Thing> all(Frame frame, List<Group> groups) {
        List<Thing> things = new ArrayList<>();
        groups.forEach(group -> things.addAll(frame.members(group)));
        return things;
    }

    private void compare(Frame frame) {
        for (int i = 1; i < frame.size(); i++) {
            if (frame.isThing(i, Role.MODEL) && frame.isMark(i - 1, "(")) {
                discourse.comparesWith((Thing) frame.at(i));
            }
        }
    }

    void remember(Frame frame) {
        int line = frame.sentence().line();
        if (frame.has(Role.MODEL)) {
            compare(frame);
            title(frame, line);
            Subject.of(frame, discourse.subject(line).isEmpty(), particles)
                    .ifPresent(model -> discourse.speaksOf(model, line));
            discourse.lists(all(frame, frame.things(Role.MODEL)));
            discourse.goesOn(line);
        }
        boolean listed = listed(frame);
        if (listed && discourse.subject(line).isPresent()) {
            discourse.goesOn(line);
        }
        if (frame.has(Role.BENCHMARK)) {
            List<Group> tests = frame.things(Role.BENCHMARK);
            discourse.tests(all(frame, tests));
            discourse.measuresBy(frame.members(tests.getLast()), line);
        } else if (listed) {
            discourse.listGoesOn(line);
        }
    }
}
