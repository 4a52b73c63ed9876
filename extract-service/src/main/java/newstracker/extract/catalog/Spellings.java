package newstracker.extract.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.extract.fold.Folded;
import newstracker.extract.trie.SpellingTrie;

/// All spellings of the catalogue, found in a text wherever a word may begin.
final class Spellings {

    /// What a spelling may mean, and what else in case it may not mean that.
    private record Reading(Alias alias, List<Alias> others) {}

    private final SpellingTrie<List<Reading>> trie;

    Spellings(Map<String, List<Alias>> byKey) {
        SortedMap<String, List<Reading>> readings = new TreeMap<>();
        byKey.forEach((key, aliases) -> readings.put(key, readings(aliases)));
        this.trie = new SpellingTrie<>(readings);
    }

    private static List<Reading> readings(List<Alias> aliases) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < aliases.size(); i++) {
            readings.add(new Reading(aliases.get(i), List.copyOf(aliases.subList(i + 1, aliases.size()))));
        }
        return List.copyOf(readings);
    }

    /// The longest spelling at each place, from left to right, none overlapping another.
    List<Hit> read(Folded text) {
        List<Hit> found = new ArrayList<>();
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (Boundary.mayBegin(previous, c)) {
                longestFirst(text, i, found);
            }
            previous = c;
        }
        return Longest.of(found);
    }

    private void longestFirst(Folded text, int start, List<Hit> found) {
        int before = found.size();
        walk(text, start, found);
        if (found.size() > before + 1) {
            Collections.reverse(found.subList(before, found.size()));
        }
    }

    /// Follows the text from here as far as spellings go; `gaps` marks the letters that separators stand before.
    private void walk(Folded text, int start, List<Hit> found) {
        int state = SpellingTrie.ROOT;
        long gaps = 0;
        int gap = 0;
        int matched = 0;
        char c = text.at(start);
        for (int i = start; gap <= Alias.LONGEST_GAP; i++) {
            char next = text.at(i + 1);
            int letter = trie.letter(c);
            char last = c;
            c = next;
            if (letter == SpellingTrie.SEPARATOR) {
                gap++;
                continue;
            }
            state = trie.next(state, letter);
            if (state == SpellingTrie.ROOT || gap > 0 && matched >= Long.SIZE) {
                return;
            }
            gaps |= gap > 0 ? 1L << matched : 0;
            gap = 0;
            matched++;
            List<Reading> readings = trie.value(state);
            if (readings != null && Boundary.mayEnd(last, next)) {
                add(text, start, i + 1, gaps, readings, found);
            }
        }
    }

    private static void add(Folded text, int start, int end, long gaps, List<Reading> readings, List<Hit> found) {
        for (Reading reading : readings) {
            Alias alias = reading.alias();
            if (alias.fits(text, start, gaps) && alias.standsAlone(text, start, end)) {
                found.add(new Hit(start, end, alias, reading.others()));
                return;
            }
        }
    }
}
