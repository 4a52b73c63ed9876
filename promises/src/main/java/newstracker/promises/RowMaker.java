package newstracker.promises;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Kind;
import newstracker.promises.fault.Part;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.removed.Scenes.Played;

/// Makes lines of the table out of what a run found.
record RowMaker(Outcome outcome) {

    /// Those whose protections are removed in a whole run.
    private static final Set<Integer> NUMBERS = Set.of(1, 2, 5, 8, 11);

    private static final String NOT_FROM_OUTSIDE = "cannot be removed from outside";

    Row row(int number, String promise, String test, String figures, boolean kept) {
        List<Played> played =
                outcome.played().stream().filter(one -> one.promise() == number).toList();
        List<Played> removed = played.stream().filter(Played::removed).toList();
        String without = removed.isEmpty()
                ? NUMBERS.contains(number) ? "not reached" : NOT_FROM_OUTSIDE
                : removed.stream()
                        .map(one -> "without %s: %s".formatted(one.protection(), wrong(one.verdict())))
                        .collect(Collectors.joining("; "));
        boolean holds = kept && played.stream().allMatch(Played::asExpected);
        return new Row(number, promise, test, figures, without, Row.Finding.of(holds));
    }

    static String wrong(Verdict verdict) {
        return "%d lost, %d doubled, %d stale, %d out of order"
                .formatted(
                        verdict.lost().size(),
                        verdict.doubled().size(),
                        verdict.stale().size(),
                        verdict.reordered().size());
    }

    int struck(Part part, Kind kind) {
        return (int) outcome.faults().stream()
                .filter((Fault fault) -> fault.part() == part && fault.kind() == kind)
                .count();
    }
}
