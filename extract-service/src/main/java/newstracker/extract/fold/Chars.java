package newstracker.extract.fold;

/// What kind of letter a UTF-16 code unit is. Boundaries of names depend on it: Latin words end where letters end,
/// katakana words where katakana ends, Han and Hangul have no visible end.
public final class Chars {

    /// Of the first characters, whether each is a letter: asked for every character of a text.
    private static final boolean[] LATIN = new boolean[0x530];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = Character.isLetter(c);
        }
    }

    private Chars() {}

    /// A letter of an alphabet with words and spaces: Latin, Greek, Cyrillic.
    public static boolean latin(char c) {
        return c < LATIN.length && LATIN[c];
    }

    /// A Latin letter or a digit: what words are made of.
    static boolean word(char c) {
        return latin(c) || digit(c);
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean upper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : latin(c) && Character.isUpperCase(c);
    }

    /// Katakana with its long-vowel mark, without the middle dot.
    public static boolean katakana(char c) {
        return (c >= 0x30A1 && c <= 0x30FA) || c == 'ー';
    }

    public static boolean hiragana(char c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    public static boolean han(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '々';
    }

    public static boolean hangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /// Spaces, hyphens and middle dots: what people put between the parts of a name, or leave out.
    public static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '・' || c == '·' || c == '_';
    }

    /// One character in its plain form: full-width to ASCII, typographic spaces, dashes and quotes to theirs.
    static char plain(char c) {
        if (c < 0xA0) {
            return c == '\t' ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case 0xA0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006 -> ' ';
            case 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x3000 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63 -> '-';
            case 0x2018, 0x2019, 0x02BC, 0x2032 -> '\'';
            case 0x201C, 0x201D, 0x201E -> '"';
            case 0x301C, 0x223C -> '~';
            case 0xFFE5 -> '¥';
            case 0xFFE1 -> '£';
            case 0xFFE6 -> '₩';
            case 0xFF65 -> '・';
            default -> c;
        };
    }
}
