package newstracker.ingest.read;

import newstracker.ingest.fetch.Answer.Document;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.feed.FeedParser;
import newstracker.ingest.read.feed.FeedText;
import newstracker.ingest.read.feed.JsonFeed;
import newstracker.ingest.read.feed.NotAFeed;
import newstracker.ingest.source.Source;

/// Reads what a source answered, by the kind of the source. Never throws over what a publisher sends.
public final class SourceReader {

    private SourceReader() {}

    private static final Reading THICKET = new Reading.NotReadable("it has more tags than any page needs");

    public static Reading read(Source source, Document document) {
        String text = FeedText.decoded(
                document.body(), document.headers().value("content-type").orElse(""));
        String base = document.address().toString();
        String address = document.headers()
                .value("content-location")
                .flatMap(location -> document.address().resolve(location))
                .map(Object::toString)
                .orElse(base);
        Reading reading =
                switch (source.kind()) {
                    case FEED -> feed(text, address);
                    case SITEMAP -> FeedText.isThicket(text) ? THICKET : Sitemap.read(text);
                    case PAGE ->
                        FeedText.isThicket(text)
                                ? THICKET
                                : Listing.read(text, address, source.reading().select());
                    case MARKDOWN -> markdown(text, address);
                    case ARCHIVE -> new Reading.NotReadable("an archive is a folder of files, not a web address");
                };
        // The headers of the answer come before what the document says itself.
        return reading instanceof Reading.Items items
                ? LinkHeader.hub(document).map(items::with).orElse(items)
                : reading;
    }

    private static Reading markdown(String text, String address) {
        return NotAFeed.isHtml(text)
                ? new Reading.NotReadable("this address answers HTML, not Markdown; use kind: page")
                : MarkdownSections.read(text, address);
    }

    private static Reading feed(String text, String address) {
        return JsonFeed.looksLikeOne(text) ? JsonFeed.read(text, address) : FeedParser.read(text, address);
    }
}
