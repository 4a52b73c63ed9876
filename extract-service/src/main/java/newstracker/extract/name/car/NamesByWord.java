package newstracker.extract.name.car;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import newstracker.extract.fold.Folded;
import newstracker.extract.name.word.Name;

/// Names by the one word that stands for them. Every word of a text is asked about and nearly none is one, so that the
/// first letter answers before a string is made.
final class NamesByWord {

    private final Map<String, Name> names = new HashMap<>();

    /// The first letters, each a bit by its last six.
    private long initials;

    /// The name that already had this word, which keeps it; null if it was free.
    Name putIfAbsent(String word, Name name) {
        initials |= 1L << word.charAt(0);
        return names.putIfAbsent(word, name);
    }

    void remove(Collection<String> words) {
        names.keySet().removeAll(words);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// The name that the word between these places stands for, or null.
    Name of(Folded text, int start, int end) {
        return (initials >>> text.at(start) & 1) == 0 ? null : names.get(text.flat(start, end));
    }
}
