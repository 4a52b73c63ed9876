package newstracker.ingest.source;

import java.util.Locale;

/// What is found at a source's address.
public enum SourceKind {
    /// RSS, Atom, RDF, CDF or JSON Feed.
    FEED,
    /// A list of pages for search engines; entries that match become articles.
    SITEMAP,
    /// A page that lists articles, or is one.
    PAGE,
    /// A Markdown document whose dated sections are articles.
    MARKDOWN,
    /// Files that come with the product or with the operator.
    ARCHIVE;

    /// The word used in sources.yaml and events.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
