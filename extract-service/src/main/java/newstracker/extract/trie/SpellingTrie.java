package newstracker.extract.trie;

import java.util.Arrays;
import java.util.SortedMap;
import newstracker.extract.fold.Chars;
import newstracker.extract.fold.Folded;

/// The keys of all spellings, letter by letter, in arrays that are walked without a search: the child of state `s` for
/// letter `l` stands at `base[s] + l`, and `parent` tells whether what stands there is really a child of `s`.
///
/// Letters are numbers for the characters that occur in spellings, upper and lower case alike, so that the arrays stay
/// small enough for a processor's cache.
public final class SpellingTrie<T> {

    public static final int ROOT = 0;

    /// The letter of spaces, hyphens and middle dots, which no key contains.
    public static final int SEPARATOR = 1;

    private static final int FREE = -1;

    private static final int WINDOW = 256;

    private final short[] letters = new short[Character.MAX_VALUE + 1];
    private final String[] keys;
    private final int[] nodes;
    private int[] base = new int[0];
    private int[] parent = new int[0];
    private Object[] values = new Object[0];
    private int highest;
    private int letterCount = SEPARATOR + 1;

    public SpellingTrie(SortedMap<String, T> values) {
        this.keys = values.keySet().toArray(new String[0]);
        number();
        grow(letterCount * 2);
        parent[ROOT] = ROOT;
        insert(ROOT, 0, keys.length, 0, values);
        grow(base.length + letterCount);
        this.nodes = packed();
        this.base = new int[0];
        this.parent = new int[0];
    }

    /// What a step looks at side by side: the base of each state with a bit for whether it has a value, and its parent.
    private int[] packed() {
        int[] packed = new int[base.length * 2];
        for (int state = 0; state < base.length; state++) {
            packed[state * 2] = base[state] * 2 + (values[state] == null ? 0 : 1);
            packed[state * 2 + 1] = parent[state];
        }
        return packed;
    }

    private void number() {
        for (String key : keys) {
            for (int i = 0; i < key.length(); i++) {
                if (letters[key.charAt(i)] == 0) {
                    letters[key.charAt(i)] = (short) letterCount++;
                }
            }
        }
        for (int c = 0; c < letters.length; c++) {
            letters[c] = Chars.separator((char) c) ? SEPARATOR : letters[Folded.lower((char) c)];
        }
    }

    /// Places the children of the keys that lie between `from` and `to` and share their first `depth` characters.
    private void insert(int state, int from, int to, int depth, SortedMap<String, T> all) {
        int first = from;
        if (first < to && keys[first].length() == depth) {
            values[state] = all.get(keys[first++]);
        }
        int[] ends = new int[to - first];
        int children = 0;
        for (int i = first; i < to; i++) {
            boolean last = i + 1 == to || keys[i].charAt(depth) != keys[i + 1].charAt(depth);
            if (last) {
                ends[children++] = i + 1;
            }
        }
        int room = room(ends, children, depth); // may move the arrays
        base[state] = room;
        for (int i = 0; i < children; i++) {
            parent[child(ends[i], depth, room)] = state;
        }
        int start = first;
        for (int i = 0; i < children; i++) {
            insert(child(ends[i], depth, room), start, ends[i], depth + 1, all);
            start = ends[i];
        }
    }

    private int child(int end, int depth, int from) {
        return from + letters[keys[end - 1].charAt(depth)];
    }

    /// A base from which all children find their places free. Holes far behind stay empty: to look for them again and
    /// again would take longer than they are worth.
    private int room(int[] ends, int children, int depth) {
        if (children == 0) {
            return 0;
        }
        int candidate = Math.max(0, highest - WINDOW - child(ends[0], depth, 0));
        while (!free(ends, children, depth, candidate)) {
            candidate++;
        }
        for (int i = 0; i < children; i++) {
            highest = Math.max(highest, child(ends[i], depth, candidate));
        }
        return candidate;
    }

    private boolean free(int[] ends, int children, int depth, int candidate) {
        grow(candidate + letterCount);
        for (int i = 0; i < children; i++) {
            if (parent[child(ends[i], depth, candidate)] != FREE) {
                return false;
            }
        }
        return true;
    }

    private void grow(int needed) {
        int old = base.length;
        if (needed > old) {
            int size = Math.max(needed, old + old / 2);
            base = Arrays.copyOf(base, size);
            parent = Arrays.copyOf(parent, size);
            values = Arrays.copyOf(values, size);
            Arrays.fill(parent, old, size, FREE);
        }
    }

    public int letter(char c) {
        return letters[c];
    }

    /// The state behind this letter, or `ROOT` where no spelling goes on so.
    public int next(int state, int letter) {
        int place = (nodes[state * 2] >> 1) + letter;
        return letter > SEPARATOR && nodes[place * 2 + 1] == state ? place : ROOT;
    }

    /// What the key that ends in this state stands for; null where none ends.
    @SuppressWarnings("unchecked")
    public T value(int state) {
        return (nodes[state * 2] & 1) == 0 ? null : (T) values[state];
    }
}
