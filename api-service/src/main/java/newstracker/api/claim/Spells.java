package newstracker.api.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.api.claim.History.Answer;
import newstracker.api.claim.Validity.Start;
import newstracker.api.show.Since;

/// The times during which an answer holds: from a start until a start of another answer ends it, and for a price that
/// comes back once more from there.
final class Spells {

    /// @param until empty while it holds
    record Spell(Start begin, Optional<Since> until) {

        private boolean reaches(Start next) {
            return until.filter(end -> end.at().isBefore(next.from().at())).isEmpty();
        }

        /// The same told twice holds as long as either does.
        private Spell and(Spell next) {
            Optional<Since> longer =
                    until.flatMap(end -> next.until.map(other -> other.at().isAfter(end.at()) ? other : end));
            return new Spell(begin, longer);
        }
    }

    private Spells() {}

    /// In the order of time; none for what has no known beginning. Results of measurements do not end; prices do.
    static List<Spell> of(Answer own, List<Answer> others) {
        List<Start> rivals = !own.price()
                ? List.of()
                : others.stream()
                        .filter(other -> other.rivals(own) && !other.validity().former())
                        .flatMap(other -> other.validity().starts().stream())
                        .toList();
        List<Spell> spells = new ArrayList<>();
        for (Start start : own.validity().starts()) {
            Spell next = new Spell(start, end(start, rivals));
            if (spells.isEmpty() || !spells.getLast().reaches(start)) {
                spells.add(next);
            } else {
                spells.add(spells.removeLast().and(next));
            }
        }
        return spells;
    }

    private static Optional<Since> end(Start start, List<Start> rivals) {
        return rivals.stream()
                .filter(rival -> rival.ends(start))
                .map(Start::from)
                .min(Comparator.comparing(Since::at));
    }
}
