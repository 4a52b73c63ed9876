package newstracker.api.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import newstracker.api.feed.Feed.Entry;

/// RSS 2.0 with the elements that validators recommend.
final class RssFormat implements FeedFormat {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);

    @Override
    public String write(Feed feed) {
        Xml xml = new Xml();
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .element("title", feed.title())
                .element("link", feed.home())
                .element("description", feed.title())
                .element("lastBuildDate", time(feed.updated()))
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
        feed.entries().forEach(entry -> write(xml, entry));
        return xml.end();
    }

    private static void write(Xml xml, Entry entry) {
        xml.open("item")
                .element("title", entry.title())
                .element("link", entry.url())
                .element("guid", entry.id(), "isPermaLink", "false")
                .element("pubDate", time(entry.published()))
                .element("description", escaped(entry.summary()));
        entry.author().ifPresent(author -> xml.element("dc:creator", author));
        entry.categories().forEach(category -> xml.element("category", category));
        xml.close();
    }

    /// Readers take a description for HTML: plain text must be written as such.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>");
    }

    private static String time(Instant time) {
        return RFC_822.format(time.atOffset(ZoneOffset.UTC));
    }
}
