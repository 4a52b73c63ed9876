package newstracker.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.extract.sentence.Token.Thing;

/// What was spoken of last, as the reader of a text keeps it in mind: the subject, the benchmarks, the measures.
final class Discourse {

    private Optional<Thing> subject = Optional.empty();
    private List<Thing> benchmarks = List.of();
    private List<Thing> listed = List.of();
    private final List<Thing> measures = new ArrayList<>();
    private int benchmarkLine = -2;
    private int subjectLine = -2;

    void speaksOf(Thing model, int line) {
        subject = Optional.of(model);
        subjectLine = line;
    }

    /// The models that a sentence named, in its order.
    void lists(List<Thing> models) {
        listed = models;
    }

    /// The models of the last sentence that named any, if there were just so many.
    List<Thing> listed(int size) {
        return listed.size() == size ? listed : List.of();
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
        measures.addFirst(measure);
    }

    /// The subject, if it was named in this paragraph or in the line before.
    Optional<Thing> subject(int line) {
        return line - subjectLine <= 1 ? subject : Optional.empty();
    }

    /// The benchmarks named last, if in this paragraph or in one of the lines before a list.
    List<Thing> benchmarks(int line) {
        return line - benchmarkLine <= 3 ? benchmarks : List.of();
    }

    List<Thing> measures() {
        return measures;
    }
}
