package newstracker.extract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/// What the extractor is asked to read: plain text in which tables are pipe tables.
///
/// `language` is a hint (`en`), `region` the country whose dollar `$` is (`AU`), `published` the day from which words
/// such as "from 1 June" are understood.
public record TextInput(
        String text, String title, Optional<String> language, Optional<String> region, Optional<LocalDate> published) {

    public TextInput {
        requireNonNull(text, "text");
        requireNonNull(title, "title");
    }

    public static TextInput of(String text) {
        return new TextInput(text, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
