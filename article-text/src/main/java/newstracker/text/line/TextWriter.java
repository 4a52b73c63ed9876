package newstracker.text.line;

import java.lang.Character.UnicodeScript;

/// Writes running text in lines and paragraphs; blanks collapse, breaks never pile up.
public final class TextWriter {

    private final StringBuilder out = new StringBuilder();
    private int breaks;
    private boolean blank;
    private boolean lineEndInBlank;
    private String prefix = "";

    /// What follows starts a new line.
    public void line() {
        breaks = Math.max(breaks, 1);
        blank = false;
    }

    /// What follows starts a new paragraph.
    public void paragraph() {
        breaks = 2;
        blank = false;
    }

    /// The next word is preceded by this mark; without a next word in its block there is no mark.
    public void mark(String next) {
        prefix = next;
    }

    public void unmark() {
        prefix = "";
    }

    /// Running text: any run of blanks and line ends counts as one blank.
    public void words(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == ' ' || letter == '\n') {
                lineEndInBlank |= letter == '\n';
                blank = true;
            } else {
                separate(letter);
                out.append(letter);
            }
        }
    }

    /// Text whose line ends mean something.
    public void preformatted(String text) {
        String[] lines = text.split("\n", -1);
        for (int number = 0; number < lines.length; number++) {
            if (lines[number].isBlank()) {
                paragraph();
            } else if (number > 0) {
                breaks = Math.max(breaks, 1);
                blank = false;
            }
            words(lines[number]);
        }
    }

    public String text() {
        return out.toString();
    }

    private void separate(char next) {
        if (breaks > 0 && !out.isEmpty()) {
            out.append("\n".repeat(breaks));
        } else if (blank && !out.isEmpty() && breaks == 0 && !joinsLines(next)) {
            out.append(' ');
        }
        out.append(prefix);
        prefix = "";
        breaks = 0;
        blank = false;
        lineEndInBlank = false;
    }

    // Japanese and Chinese have no blanks: a line end in the source is none either.
    private boolean joinsLines(char next) {
        return lineEndInBlank && isUnspaced(next) && isUnspaced(out.charAt(out.length() - 1));
    }

    private static boolean isUnspaced(char letter) {
        if (letter < '\u3000') {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || letter <= '\u303F'
                || letter >= '\uFF00' && letter <= '\uFF60';
    }
}
