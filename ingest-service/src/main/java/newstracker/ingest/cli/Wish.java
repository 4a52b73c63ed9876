package newstracker.ingest.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import newstracker.ingest.source.Opml;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;

/// What somebody wants to have read: an address, and what they say of it.
record Wish(Source source, Optional<SourceKind> kind) {

    /// A word that means nothing; the message says which are known.
    static final class UnknownWordException extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownWordException(String message) {
            super(message);
        }
    }

    static Wish of(String url, Words words) throws UnknownWordException {
        Optional<SourceKind> kind = Optional.empty();
        if (words.option("--kind").isPresent()) {
            kind = Optional.of(kind(words.option("--kind").get()));
        }
        Source.Reading plain = Source.Reading.PLAIN;
        Source.Reading reading =
                new Source.Reading(match(words.option("--match")), plain.every(), false, words.option("--select"));
        return new Wish(Opml.feed(url, words.companies()).with(reading), kind);
    }

    private static SourceKind kind(String word) throws UnknownWordException {
        List<SourceKind> all = Arrays.asList(SourceKind.values());
        return all.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownWordException("--kind " + word + " is not known; use one of "
                        + all.stream().map(SourceKind::word).collect(Collectors.joining(", "))));
    }

    private static Optional<Pattern> match(Optional<String> regex) throws UnknownWordException {
        try {
            return regex.map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException broken) {
            throw new UnknownWordException("--match is no regular expression: " + broken.getDescription());
        }
    }
}
