package newstracker.extract.fold;

import java.util.Arrays;

/// A text in the two forms that the rules read.
///
/// `flat` has one character for each UTF-16 unit of the text, full-width and typographic forms made plain, case kept:
/// an index into it is an offset of the text. The key is `flat` in lower case without separators, so that "Grok-4
/// Heavy" and "グロック4・ヘビー" need no spellings of their own; `textOffset` leads back.
public final class Folded {

    private final String text;
    private final char[] flat;
    private final char[] key;
    private final int[] offsets;

    private Folded(String text, char[] flat, char[] key, int[] offsets) {
        this.text = text;
        this.flat = flat;
        this.key = key;
        this.offsets = offsets;
    }

    public static Folded of(String text) {
        char[] flat = text.toCharArray();
        char[] key = new char[flat.length];
        int[] offsets = new int[flat.length];
        int length = 0;
        for (int i = 0; i < flat.length; i++) {
            char plain = Chars.plain(flat[i]);
            flat[i] = plain;
            if (!Chars.separator(plain)) {
                key[length] = lower(plain);
                offsets[length++] = i;
            }
        }
        return new Folded(text, flat, Arrays.copyOf(key, length), Arrays.copyOf(offsets, length));
    }

    private static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /// The key of a short string, such as an alias.
    public static String keyOf(String name) {
        return new String(of(name).key);
    }

    public String text() {
        return text;
    }

    public int length() {
        return flat.length;
    }

    /// The plain character at an offset of the text; a line end outside of it.
    public char at(int offset) {
        return offset >= 0 && offset < flat.length ? flat[offset] : '\n';
    }

    public String flat(int start, int end) {
        return new String(flat, start, end - start);
    }

    /// The characters that the automaton reads. Shared, never to be changed.
    public char[] key() {
        return key;
    }

    /// Where in the text the character at this index of the key stands.
    public int textOffset(int keyIndex) {
        return offsets[keyIndex];
    }

    /// Whether a Latin letter stands here.
    public boolean latin(int offset) {
        return Chars.latin(at(offset));
    }

    public boolean digit(int offset) {
        return Chars.digit(at(offset));
    }

    /// The first offset at or after this one that is no space (spaces end at a line end).
    public int skipSpaces(int offset) {
        int i = offset;
        while (i < flat.length && flat[i] == ' ') {
            i++;
        }
        return i;
    }

    /// Where the run of Latin letters and digits that starts here ends.
    public int wordEnd(int offset) {
        int i = offset;
        while (i < flat.length && (Chars.latin(flat[i]) || Chars.digit(flat[i]))) {
            i++;
        }
        return i;
    }
}
