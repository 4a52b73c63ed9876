package newstracker.api.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import newstracker.api.query.Parameters;
import newstracker.api.web.Problem;

/// The place in a list where the next page begins: the key of the last row shown. Keys never change, so
/// that a list stays exact while rows are added. `at` is the first part of the key in lists by
/// publication.
public record Cursor(String list, Optional<Instant> at, long number) {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 4;

    /// As it is handed out: nobody should read it, and one that was altered is noticed.
    public String text() {
        String content = String.join(SEPARATOR, list, at.map(Instant::toString).orElse(""), Long.toString(number));
        String checked = content + SEPARATOR + sum(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> read(Parameters parameters, String list) {
        return parameters.one("cursor").map(text -> read(text, list));
    }

    private static Cursor read(String text, String list) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = content.split(SEPARATOR, -1);
            boolean whole = parts.length == PARTS
                    && sum(String.join(SEPARATOR, parts[0], parts[1], parts[2])).equals(parts[PARTS - 1]);
            if (!whole || !parts[0].equals(list)) {
                throw bad();
            }
            Optional<Instant> at = parts[1].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[1]));
            return new Cursor(list, at, Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | DateTimeParseException none) {
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
