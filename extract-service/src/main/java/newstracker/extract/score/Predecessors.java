package newstracker.extract.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import newstracker.extract.sentence.Token.Thing;

/// Which model "its predecessor" means: the one other model of the same family that the text names. Several leave it
/// open.
final class Predecessors {

    private Predecessors() {}

    static Optional<Thing> of(Optional<Thing> successor, List<Thing> named) {
        if (successor.isEmpty()) {
            return Optional.empty();
        }
        String name = successor.get().name();
        List<Thing> others =
                named.stream().filter(other -> !other.name().equals(name)).toList();
        return only(others, other -> words(other.name()).equals(words(name)))
                .or(() -> only(others, other -> first(other.name()).equals(first(name))));
    }

    private static Optional<Thing> only(List<Thing> things, Predicate<Thing> family) {
        List<Thing> same = things.stream().filter(family).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static String first(String name) {
        return name.split("[ -]", 2)[0];
    }

    /// "Claude Opus" of "Claude Opus 5" and of "Claude Opus 4.5": the words without the version.
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (String part : name.split("[ -]")) {
            boolean version = part.chars().anyMatch(c -> c >= '0' && c <= '9');
            words.append(version ? "" : part + " ");
        }
        return words.toString();
    }
}
