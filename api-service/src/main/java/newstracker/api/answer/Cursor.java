package newstracker.api.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import newstracker.api.query.Parameters;
import newstracker.api.web.Problem;

/// The place in a list where the next page begins: the key of the last row shown. Keys never change, so
/// that a list stays exact while rows are added. `key` is what comes before the number in the order of
/// the list: a time, a name, or nothing.
public record Cursor(String list, String key, long number) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 4;
    private static final Pattern RANKED = Pattern.compile("(\\d{1,18}):([0-9.e-]{1,20})");

    /// A place in a list that is ordered by number alone.
    public static Cursor before(String list, long number) {
        return new Cursor(list, "", number);
    }

    /// A place in a list by weight, and how far the log had come when the list was begun.
    public record Ranked(String weight, long seen) {}

    public static Cursor ranked(String list, String weight, long seen, long number) {
        return new Cursor(list, seen + ":" + weight, number);
    }

    public Ranked ranked() {
        Matcher parts = RANKED.matcher(key);
        if (!parts.matches()) {
            throw bad();
        }
        return new Ranked(parts.group(2), Long.parseLong(parts.group(1)));
    }

    /// The time part of the key, in lists by time.
    public Instant time() {
        try {
            return Instant.parse(key);
        } catch (DateTimeParseException none) {
            throw bad();
        }
    }

    /// The position part of the key, in lists by position.
    public long position() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException none) {
            throw bad();
        }
    }

    /// As it is handed out: nobody should read it, and one that was altered is noticed.
    public String text() {
        String content = String.join(SEPARATOR, list, Long.toString(number), key);
        String checked = sum(content) + SEPARATOR + content;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> read(Parameters parameters, String list) {
        return parameters.one("cursor").map(text -> read(text, list));
    }

    private static Cursor read(String text, String list) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = content.split(SEPARATOR, PARTS);
            boolean whole = parts.length == PARTS
                    && sum(content.substring(parts[0].length() + 1)).equals(parts[0]);
            if (!whole || !parts[1].equals(list)) {
                throw bad();
            }
            return new Cursor(list, parts[3], Long.parseLong(parts[2]));
        } catch (IllegalArgumentException none) {
            throw bad();
        }
    }

    private static Problem.ProblemException bad() {
        return Problem.badValue(
                "cursor", "This is no cursor of this list. Take `next` of the page before, or leave it out.");
    }

    private static String sum(String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
