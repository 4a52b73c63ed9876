package newstracker.api.feed;

import newstracker.api.feed.Feed.Entry;

/// Atom 1.0 (RFC 4287).
final class AtomFormat implements FeedFormat {

    // An id must be an absolute IRI that stays when the service moves.
    private static final String URN = "urn:newstracker:";

    @Override
    public String write(Feed feed) {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .element("title", feed.title())
                .element("id", feed.self())
                .element("updated", feed.updated().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home())
                .open("author")
                .element("name", "news-tracker")
                .close();
        feed.entries().forEach(entry -> write(xml, entry));
        return xml.end();
    }

    private static void write(Xml xml, Entry entry) {
        xml.open("entry")
                .element("title", entry.title())
                .element("id", URN + entry.id())
                .element("published", entry.published().toString())
                .element("updated", entry.updated().toString())
                .empty("link", "rel", "alternate", "href", entry.url())
                .element("summary", entry.summary());
        entry.author()
                .ifPresent(author -> xml.open("author").element("name", author).close());
        entry.categories().forEach(category -> xml.empty("category", "term", category));
        xml.close();
    }
}
