package newstracker.text.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Things in a text that are for machines: image wrappers of page dumps, addresses, embedded data. Their digits would
/// be read as prices and results.
public final class Wrappers {

    private static final Pattern IMAGE_TAG = Pattern.compile("<(/?)(?:\\w{1,32}+:)?image(?:\\s[^<>\\n]{0,300}+)?>");

    private static final Pattern ADDRESS = Pattern.compile(
            "<?\\b(?:https?|ftp|s3|file)://[!-~&&[^<>\"'`{}|\\\\^\\[\\]]]*[\\w/=#&%~+-]>?"
                    + "|\\bdata:[a-z]{2,20}/[\\w.+-]{1,40}[;,][!-~&&[^<>\"'`|)\\]]]*",
            Pattern.CASE_INSENSITIVE);

    private Wrappers() {}

    /// Without image wrappers and without addresses.
    public static String masked(String text) {
        String unwrapped = dropped(text);
        if (!unwrapped.contains(":")) {
            return unwrapped;
        }
        return ADDRESS.matcher(unwrapped).replaceAll("");
    }

    /// Without `<image>...</image>` on one line, also with a prefix (`<x:image>`). A tag that is not closed on its line
    /// goes alone.
    public static String dropped(String text) {
        Matcher tags = IMAGE_TAG.matcher(text);
        if (!tags.find()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int copied = 0;
        int opened = -1;
        do {
            boolean closes = !tags.group(1).isEmpty();
            boolean sameLine = opened >= 0 && text.indexOf('\n', opened, tags.start()) < 0;
            if (!closes || !sameLine) {
                kept.append(text, copied, tags.start());
                opened = closes ? -1 : tags.end();
            } else {
                opened = -1;
            }
            copied = tags.end();
        } while (tags.find());
        return kept.append(text, copied, text.length()).toString();
    }
}
