package newstracker.promises.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What one reader has, held against what it is owed. Each list names the guilty.
public record Verdict(int owed, List<String> lost, List<String> doubled, List<String> stale, List<String> reordered) {

    public static final Verdict NOTHING = new Verdict(0, List.of(), List.of(), List.of(), List.of());

    public Verdict {
        lost = List.copyOf(lost);
        doubled = List.copyOf(doubled);
        stale = List.copyOf(stale);
        reordered = List.copyOf(reordered);
    }

    public boolean clean() {
        return lost.isEmpty() && doubled.isEmpty() && stale.isEmpty() && reordered.isEmpty();
    }

    public Verdict and(Verdict other) {
        return new Verdict(
                owed + other.owed,
                joined(lost, other.lost),
                joined(doubled, other.doubled),
                joined(stale, other.stale),
                joined(reordered, other.reordered));
    }

    /// For a line of progress: counts, and the first names of what is wrong.
    public String words() {
        return "%d owed, %d lost, %d doubled, %d stale, %d out of order%s"
                .formatted(owed, lost.size(), doubled.size(), stale.size(), reordered.size(), guilty());
    }

    private String guilty() {
        List<String> names = Stream.of(lost, doubled, stale, reordered)
                .flatMap(list -> list.stream().limit(3))
                .toList();
        return names.isEmpty() ? "" : " " + names;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
