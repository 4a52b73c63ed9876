package newstracker.promises.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds what readers have against what they are owed. Pure, so that it can be shown to fail.
public final class Checker {

    private Checker() {}

    /// For a reader of the present state: each article once, with its last price and no former one.
    public static Verdict state(List<Owed> owed, List<Seen> seen) {
        Map<String, List<Seen>> byKey = seen.stream().collect(Collectors.groupingBy(Seen::key));
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (Owed article : owed) {
            List<Seen> had = byKey.getOrDefault(article.key(), List.of());
            int last = article.last().amount();
            long current = had.stream().filter(one -> one.amount() == last).count();
            if (had.stream().anyMatch(one -> one.amount() != last && article.once(one.amount()))) {
                stale.add(article.key());
            } else if (current == 0) {
                lost.add(article.key());
            }
            if (current > 1 || had.stream().map(Seen::article).distinct().count() > 1) {
                doubled.add(article.key());
            }
        }
        return new Verdict(owed.size(), lost, doubled, stale, List.of());
    }

    /// For a reader of a sequence: all of `expected`, each once, in that order. What else it saw is doubled.
    public static Verdict sequence(String reader, List<String> expected, List<String> seen) {
        Set<String> missing = new HashSet<>(expected);
        Set<String> known = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        List<String> firsts = new ArrayList<>();
        for (String id : seen) {
            if (known.add(id) && missing.remove(id)) {
                firsts.add(id);
            } else {
                doubled.add(reader + " " + id);
            }
        }
        List<String> lost = missing.stream().map(id -> reader + " " + id).toList();
        Set<String> had = new HashSet<>(firsts);
        List<String> inOrder = expected.stream().filter(had::contains).toList();
        List<String> reordered = new ArrayList<>();
        for (int at = 0; at < firsts.size(); at++) {
            if (!firsts.get(at).equals(inOrder.get(at))) {
                reordered.add(reader + " " + firsts.get(at));
            }
        }
        return new Verdict(expected.size(), lost, doubled, List.of(), reordered);
    }

    /// For a reader that is told at least once: repeats are allowed and order is not promised.
    public static Verdict atLeastOnce(String reader, List<String> expected, Set<String> seen) {
        List<String> lost = expected.stream()
                .filter(id -> !seen.contains(id))
                .map(id -> reader + " " + id)
                .toList();
        return new Verdict(expected.size(), lost, List.of(), List.of(), List.of());
    }
}
