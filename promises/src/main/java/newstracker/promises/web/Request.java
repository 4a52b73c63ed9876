package newstracker.promises.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What somebody asks a site for.
///
/// @param headers by their names in lower case
public record Request(String method, String path, Map<String, String> headers, String body) {

    private static final int LONGEST_BODY = 1024 * 1024;

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// Empty when the other side has gone. Read as Latin-1, so that a length in bytes is one in characters.
    static Optional<Request> read(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null || line.isBlank()) {
            return Optional.empty();
        }
        String[] words = line.split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            String[] sides = header.split(":", 2);
            headers.put(sides[0].strip().toLowerCase(Locale.ROOT), sides.length == 2 ? sides[1].strip() : "");
        }
        int length = Math.min(LONGEST_BODY, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        char[] body = new char[length];
        int read = 0;
        while (read < length) {
            int more = in.read(body, read, length - read);
            if (more < 0) {
                return Optional.empty();
            }
            read += more;
        }
        return Optional.of(new Request(words[0], words.length > 1 ? words[1] : "/", headers, new String(body)));
    }
}
