package newstracker.ingest.read.feed;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Says what a document is instead of a feed, and where a feed might be.
public final class NotAFeed {

    private NotAFeed() {}

    /// A sentence for people.
    static String reason(String text, String address) {
        String start = text.strip();
        if (start.isEmpty()) {
            return "this address answers an empty document: ask its publisher, or remove the source";
        }
        if (isHtml(start)) {
            return feedNamed(text, address)
                    .map(feed -> "this address answers HTML, not a feed; its page names a feed at " + feed)
                    .orElse("this address answers HTML, not a feed, and its page names none;"
                            + " use kind: page to read its links");
        }
        if (start.startsWith("<urlset") || start.contains("<urlset") || start.contains("<sitemapindex")) {
            return "this address answers a sitemap, not a feed; use kind: sitemap";
        }
        if (start.contains("<opml")) {
            return "this address answers a list of feeds (OPML); import it instead";
        }
        return start.startsWith("<")
                ? "this address answers XML that is no feed"
                : "this address answers neither RSS nor Atom nor JSON Feed";
    }

    public static boolean isHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), 4000)).toLowerCase(Locale.ROOT);
        return start.contains("<!doctype html")
                || start.contains("<html")
                || start.contains("<head")
                || start.contains("<body");
    }

    /// The feed that a page names in its head, as browsers used to find it.
    public static Optional<String> feedNamed(String html, String address) {
        Document page = Jsoup.parse(html, address);
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("rss") || type.contains("atom") || type.contains("feed+json") || type.contains("rdf")) {
                return Optional.of(link.absUrl("href")).filter(found -> !found.isEmpty());
            }
        }
        return Optional.empty();
    }
}
