package newstracker.extract.name.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that ship with the catalogue as plain lists, divided by spaces and line ends; `#` begins a remark.
public final class WordList {

    /// The lists that change what is read.
    public static final List<String> SHIPPED = List.of("stop-words.txt", "not-families.txt", "no-newcomers.txt");

    private WordList() {}

    public static Set<String> read(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static String text(String name) {
        try (InputStream file = WordList.class.getResourceAsStream("/catalogue/" + name)) {
            if (file == null) {
                throw new IllegalStateException("catalogue/" + name + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
