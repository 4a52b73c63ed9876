package newstracker.event.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.SourceRef;

/// One revision of one published text, with all that a reader needs to know of it.
///
/// `text` is the plain text that every offset refers to, in UTF-16 code units; `sha256` is the hash of its UTF-8 bytes
/// in lower-case hexadecimal. `html` is sanitised; events behind the extractor carry none. `revision` counts from 1.
/// `notes` say in words what could not be read ("the table at ... is an image").
public record Article(
        ArticleId id,
        int revision,
        List<SourceRef> sources,
        String url,
        String canonicalUrl,
        String title,
        Optional<String> language,
        List<String> authors,
        Published published,
        Optional<Instant> updated,
        Instant fetched,
        List<String> companies,
        Optional<String> html,
        String text,
        String sha256,
        boolean truncated,
        List<String> notes) {

    public Article {
        requireNonNull(id, "article.id");
        requireNonNull(url, "article.url");
        requireNonNull(canonicalUrl, "article.canonicalUrl");
        requireNonNull(title, "article.title");
        requireNonNull(published, "article.published");
        requireNonNull(fetched, "article.fetched");
        requireNonNull(text, "article.text");
        requireNonNull(sha256, "article.sha256");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, article " + id + " has " + revision);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("article " + id + " names no source");
        }
        sources = List.copyOf(sources);
        authors = List.copyOf(authors);
        companies = List.copyOf(companies);
        notes = List.copyOf(notes);
    }

    /// The same article without its HTML, in a known language and about known companies.
    public Article asRead(String language, List<String> about) {
        return new Article(
                id,
                revision,
                sources,
                url,
                canonicalUrl,
                title,
                Optional.of(language),
                authors,
                published,
                updated,
                fetched,
                about,
                Optional.empty(),
                text,
                sha256,
                truncated,
                notes);
    }
}
