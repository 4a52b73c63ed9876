package newstracker.ingest.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceRef;

/// One place where articles are published, as configured. `url` is text: a malformed one is reported in coverage.
///
/// `match` keeps only items whose title, text or address it finds; `every` is exact, without it the interval is learnt.
public record Source(
        SourceRef ref,
        String url,
        SourceKind kind,
        List<String> companies,
        Optional<String> language,
        Reading reading) {

    /// How a source is read.
    public record Reading(
            Optional<Pattern> match, Optional<Duration> every, boolean fullText, Optional<String> select) {

        /// Nothing special.
        public static final Reading PLAIN = new Reading(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public Source {
        requireNonNull(ref, "source.ref");
        requireNonNull(url, "source.url");
        requireNonNull(kind, "source.kind");
        requireNonNull(reading, "source.reading");
        companies = List.copyOf(companies);
    }

    /// The same place, read as something else.
    public Source as(SourceKind other) {
        return new Source(ref, url, other, companies, language, reading);
    }

    /// The same at another address.
    public Source at(String other) {
        return new Source(ref, other, kind, companies, language, reading);
    }

    /// The same, read in another way.
    public Source with(Reading other) {
        return new Source(ref, url, kind, companies, language, other);
    }

    public String id() {
        return ref.id();
    }

    /// What others are told of it.
    public SourceDefinition definition(boolean active) {
        return new SourceDefinition(ref, url, kind.word(), companies, language, active);
    }
}
