package newstracker.ingest.read.feed;

import org.jsoup.nodes.Document;

/// XML that is no feed, read as forgivingly and as safely as feeds are: sitemaps and OPML.
public final class FeedXmlDocument {

    private FeedXmlDocument() {}

    public static Document parsed(String text) {
        return FeedXml.parsed(text);
    }
}
