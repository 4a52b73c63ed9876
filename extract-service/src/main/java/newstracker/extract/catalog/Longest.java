package newstracker.extract.catalog;

import java.util.ArrayList;
import java.util.List;

/// Chooses among spellings that overlap: things first, then words and tails where no thing stands: "The Model 3" names
/// a car, not "the model".
final class Longest {

    private Longest() {}

    /// `found` is in order of places, the longest at each place first.
    static List<Hit> of(List<Hit> found) {
        return chosen(found, false, chosen(found, true, List.of()));
    }

    private static List<Hit> chosen(List<Hit> found, boolean things, List<Hit> taken) {
        List<Hit> chosen = new ArrayList<>(found.size());
        int covered = 0;
        int next = 0;
        for (Hit hit : found) {
            while (next < taken.size() && taken.get(next).start() <= hit.start()) {
                chosen.add(taken.get(next));
                covered = Math.max(covered, taken.get(next++).end());
            }
            boolean clear = next == taken.size() || taken.get(next).start() >= hit.end();
            if (hit.start() >= covered && clear && hit.concept().kind().thing() == things) {
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
