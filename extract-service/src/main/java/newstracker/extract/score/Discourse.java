package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.sentence.Frame;
import newstracker.extract.sentence.Token;
import newstracker.extract.sentence.Token.Thing;

/// What was spoken of last, as the reader of a text keeps it in mind: the subject, the benchmarks, the measures.
final class Discourse {

    private Optional<Thing> subject = Optional.empty();
    private List<Thing> benchmarks = List.of();
    private final List<Thing> recent = new ArrayList<>();
    private final List<Thing> tests = new ArrayList<>();
    private final List<Thing> testsOfSentence = new ArrayList<>();
    private Optional<Thing> compared = Optional.empty();
    private final List<Thing> measures = new ArrayList<>();
    private int benchmarkLine = -2;
    private int subjectLine = -2;

    void speaksOf(Thing model, int line) {
        subject = Optional.of(model);
        subjectLine = line;
    }

    /// The models that a sentence named, in its order.
    void lists(List<Thing> models) {
        models.forEach(thing -> remember(thing, recent));
    }

    /// The last so many models, in the order in which they came.
    List<Thing> listed(int size) {
        return last(recent, size);
    }

    /// All models that were named up to this sentence and in it, each once, the last named last.
    List<Thing> named(Frame frame) {
        List<Thing> all = new ArrayList<>(recent);
        for (Token token : frame.tokens()) {
            if (token instanceof Thing thing && thing.role() == Token.Role.MODEL) {
                remember(thing, all);
            }
        }
        return all;
    }

    /// The former (0) or the latter (1) of the two models named last.
    Optional<Thing> oneOfTwo(Frame frame, int which) {
        List<Thing> two = last(named(frame), 2);
        return two.isEmpty() ? Optional.empty() : Optional.of(two.get(which));
    }

    /// The last so many benchmarks: what "respectively" counts through.
    List<Thing> tests(int size) {
        return last(tests, size);
    }

    /// What a sentence measured by, each once, in its order.
    void tests(List<Thing> things) {
        testsOfSentence.clear();
        things.forEach(thing -> remember(thing, testsOfSentence));
        things.forEach(thing -> remember(thing, tests));
    }

    List<Thing> testsOfSentence() {
        return List.copyOf(testsOfSentence);
    }

    private static void remember(Thing thing, List<Thing> things) {
        things.removeIf(other -> other.name().equals(thing.name()));
        things.add(thing);
    }

    private static List<Thing> last(List<Thing> things, int size) {
        return things.size() < size ? List.of() : List.copyOf(things.subList(things.size() - size, things.size()));
    }

    /// The model that stood in brackets beside a result: whom "the same" means in the next.
    void comparesWith(Thing model) {
        compared = Optional.of(model);
    }

    Optional<Thing> compared() {
        return compared;
    }

    /// The subject is still the same in this line.
    void goesOn(int line) {
        subjectLine = line;
    }

    void measuresBy(List<Thing> things, int line) {
        benchmarks = things;
        benchmarkLine = line;
    }

    /// A line of a list is still about what was measured before the list.
    void listGoesOn(int line) {
        if (line - benchmarkLine <= 3) {
            benchmarkLine = line;
        }
    }

    void measures(Thing measure) {
        measures.removeIf(other -> other.concept().equals(measure.concept()));
        measures.addFirst(measure);
    }

    /// The subject, if it was named in this paragraph or in the line before.
    Optional<Thing> subject(int line) {
        return line - subjectLine <= 1 ? subject : Optional.empty();
    }

    /// The benchmarks named last, if in this paragraph or in one of the lines before a list.
    List<Thing> benchmarks(int line, boolean near) {
        return line - benchmarkLine <= (near ? 3 : 0) ? benchmarks : List.of();
    }

    List<Thing> measures() {
        return measures;
    }
}
