package newstracker.event.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A source as it is configured. `url` is text because a malformed address is reported, not refused.
///
/// `kind` is one of feed, sitemap, page, markdown, archive.
public record SourceDefinition(
        SourceRef ref, String url, String kind, List<String> companies, Optional<String> language, boolean active) {

    public SourceDefinition {
        requireNonNull(ref, "definition.ref");
        requireNonNull(url, "definition.url");
        requireNonNull(kind, "definition.kind");
        companies = List.copyOf(companies);
    }
}
