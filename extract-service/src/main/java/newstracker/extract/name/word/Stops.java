package newstracker.extract.name.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Capitalised words that follow a name without being part of it, as in headlines: "Grok 4 Beats ...".
public final class Stops {

    private static final Set<String> WORDS = read();

    private Stops() {}

    public static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }

    private static Set<String> read() {
        try (InputStream file = Stops.class.getResourceAsStream("/catalogue/stop-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("catalogue/stop-words.txt is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
