package newstracker.extract.fold;

import java.util.Locale;

/// A text as the rules read it: one character for each UTF-16 unit, full-width and typographic forms made plain, case
/// kept. An index into it is an offset of the text.
public final class Folded {

    private final String text;
    private final char[] flat;

    private Folded(String text, char[] flat) {
        this.text = text;
        this.flat = flat;
    }

    public static Folded of(String text) {
        char[] flat = text.toCharArray();
        for (int i = 0; i < flat.length; i++) {
            if (flat[i] >= 0xA0 || flat[i] == '\t') {
                flat[i] = Chars.plain(flat[i]);
            }
        }
        return new Folded(text, flat);
    }

    public static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /// A name in lower case without separators, so that "Grok-4 Heavy" and "グロック4・ヘビー" need no spellings of their
    /// own.
    public static String keyOf(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char plain = Chars.plain(name.charAt(i));
            if (!Chars.separator(plain)) {
                key.append(lower(plain));
            }
        }
        return key.toString();
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

    /// The same in lower case; nothing where the end is not behind the start.
    public String lower(int start, int end) {
        return end <= start ? "" : flat(start, end).toLowerCase(Locale.ROOT);
    }

    /// Whether these characters stand here.
    public boolean stands(String word, int offset) {
        if (offset < 0 || offset + word.length() > flat.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (flat[offset + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
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
        while (i < flat.length && Chars.word(flat[i])) {
            i++;
        }
        return i;
    }

    /// The first offset at or after this one where a Latin letter or a digit stands; the length where none does.
    public int nextWord(int offset) {
        int i = offset;
        while (i < flat.length && !Chars.word(flat[i])) {
            i++;
        }
        return i;
    }
}
