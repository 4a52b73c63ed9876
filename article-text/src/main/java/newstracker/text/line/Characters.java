package newstracker.text.line;

/// Characters that nobody sees and that break offsets, databases or JSON. The text is not normalised: what the
/// publisher wrote stays as it is.
public final class Characters {

    private Characters() {}

    /// Without control characters, lone surrogates and invisible marks; every kind of blank is a space, every kind of
    /// line end `\n`.
    public static String cleaned(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= ' ' && letter < 0x7F) {
                kept.append(letter);
            } else if (letter == '\r') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (!Character.isSurrogate(letter)) {
                add(letter, kept);
            } else if (Character.isHighSurrogate(letter)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                kept.append(letter).append(text.charAt(++at));
            }
        }
        return kept.toString();
    }

    private static void add(char letter, StringBuilder kept) {
        if (letter == '\t' || letter == '\u00A0' || letter == '\u202F' || letter == '\u2007') {
            kept.append(' ');
        } else if (letter == '\u2028' || letter == '\u2029' || letter == '\u0085' || letter == '\f') {
            kept.append('\n');
        } else if (letter == '\n' || !isUnseen(letter)) {
            kept.append(letter);
        }
    }

    // Zero-width joiners stay: emoji and several scripts need them.
    private static boolean isUnseen(char letter) {
        return Character.isISOControl(letter)
                || letter == '\u00AD'
                || letter == '\u200B'
                || letter == '\u2060'
                || letter == '\uFEFF'
                || letter >= '\uFFFE'
                || letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2066' && letter <= '\u2069'
                || letter >= '\uFDD0' && letter <= '\uFDEF';
    }
}
