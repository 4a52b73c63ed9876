package newstracker.extract.catalog;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.extract.fold.Folded;

/// All spellings of the catalogue in one machine that reads a text once.
final class Automaton {

    private final AhoCorasickDoubleArrayTrie<Alias[]> machine = new AhoCorasickDoubleArrayTrie<>();

    Automaton(Map<String, List<Alias>> byKey) {
        SortedMap<String, Alias[]> words = new TreeMap<>();
        byKey.forEach((key, aliases) -> words.put(key, aliases.toArray(new Alias[0])));
        machine.build(words);
    }

    /// The longest spelling at each place, from left to right, none overlapping another.
    List<Hit> read(Folded text) {
        Matches matches = new Matches();
        machine.parseText(text.key(), (AhoCorasickDoubleArrayTrie.IHit<Alias[]>) (begin, end, aliases) -> {
            int start = text.textOffset(begin);
            int stop = text.textOffset(end - 1) + 1;
            for (int i = 0; i < aliases.length; i++) {
                if (aliases[i].fits(text, begin) && aliases[i].standsAlone(text, start, stop)) {
                    List<Alias> others = Arrays.asList(aliases).subList(i + 1, aliases.length);
                    matches.add(new Hit(start, stop, aliases[i], others));
                    break;
                }
            }
        });
        return matches.longest();
    }

    /// What was matched so far. The machine reports by end; we want the longest by start.
    private static final class Matches {

        private final List<Hit> found = new ArrayList<>();

        void add(Hit hit) {
            found.add(hit);
        }

        /// Things first, then words and tails where no thing stands: "The Model 3" names a car, not "the model".
        List<Hit> longest() {
            Hit[] sorted = found.toArray(new Hit[0]);
            Arrays.sort(
                    sorted,
                    (a, b) -> a.start() != b.start()
                            ? Integer.compare(a.start(), b.start())
                            : Integer.compare(b.end(), a.end()));
            List<Hit> things = chosen(sorted, true, List.of());
            return chosen(sorted, false, things);
        }

        private static List<Hit> chosen(Hit[] sorted, boolean things, List<Hit> taken) {
            List<Hit> chosen = new ArrayList<>(sorted.length);
            int covered = 0;
            int next = 0;
            for (Hit hit : sorted) {
                while (next < taken.size() && taken.get(next).start() <= hit.start()) {
                    chosen.add(taken.get(next));
                    covered = Math.max(covered, taken.get(next++).end());
                }
                boolean clear = next == taken.size() || taken.get(next).start() >= hit.end();
                if (hit.concept().kind().thing() == things && hit.start() >= covered && clear) {
                    chosen.add(hit);
                    covered = hit.end();
                }
            }
            while (next < taken.size()) {
                chosen.add(taken.get(next++));
            }
            return chosen;
        }
    }
}
