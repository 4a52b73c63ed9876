package newstracker.text;

import java.util.regex.Pattern;

/// What a text of unknown origin is written in, told by its marks.
enum TextForm {
    HTML,
    MARKDOWN,
    PLAIN;

    /// Marks stand early; a long text is not searched to its end.
    private static final int SEARCHED = 200_000;

    private static final Pattern HTML_MARKS = Pattern.compile(
            "<!doctype html|<html[\\s>]|<body[\\s>]|<head[\\s>]|</(?:p|div|table|article|section|h[1-6]|ul|ol|li)\\s*>|<br ?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKDOWN_MARKS = Pattern.compile(
            "^#{1,6} \\S|^ {0,3}[-*+] \\S|^ {0,3}(?:```|~~~)|^ {0,3}\\|?(?: *:?-{3,}:? *\\|){1,50}|\\]\\(https?:|\\*\\*\\S",
            Pattern.MULTILINE);

    static TextForm of(String text) {
        CharSequence start = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        if (HTML_MARKS.matcher(start).find()) {
            return HTML;
        }
        return MARKDOWN_MARKS.matcher(start).find() ? MARKDOWN : PLAIN;
    }
}
