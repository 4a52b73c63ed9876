package newstracker.ingest.read;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Dates;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.feed.FeedXml;
import org.jsoup.nodes.Element;

/// Reads a sitemap: each entry is a page that may become an article; its words are fetched later.
final class Sitemap {

    private static final int MOST_ENTRIES = 5000;

    private Sitemap() {}

    static Reading read(String text) {
        Element root = FeedXml.parsed(text);
        List<Element> entries = root.getElementsByTag("url");
        if (entries.isEmpty()) {
            return withoutEntries(root);
        }
        // The newest first: they are what a reader waits for, and often stand last.
        List<Item> items = entries.stream()
                .flatMap(entry -> item(entry).stream())
                .sorted(Comparator.comparing(Sitemap::latest).reversed())
                .limit(MOST_ENTRIES)
                .toList();
        return new Reading.Items(items, Optional.empty(), List.of());
    }

    private static Instant latest(Item item) {
        return item.dates()
                .updated()
                .or(() -> item.dates().published().map(Published::at))
                .orElse(Instant.MIN);
    }

    private static Reading withoutEntries(Element root) {
        List<Element> maps = root.getElementsByTag("sitemap");
        if (maps.isEmpty()) {
            return new Reading.NotReadable("this address answers no sitemap: it has no <url> entries");
        }
        return new Reading.Elsewhere(maps.stream()
                .sorted(Comparator.comparing(Sitemap::changed).reversed())
                .flatMap(map -> text(map, "loc").stream())
                .toList());
    }

    private static Instant changed(Element entry) {
        return text(entry, "lastmod")
                .flatMap(DateReader::read)
                .map(Published::at)
                .orElse(Instant.MIN);
    }

    private static Optional<Item> item(Element entry) {
        Optional<Instant> changed =
                text(entry, "lastmod").flatMap(DateReader::read).map(Published::at);
        Optional<Published> published = text(entry, "news:publication_date").flatMap(DateReader::read);
        return text(entry, "loc")
                .map(link -> new Item(
                        Optional.empty(),
                        Optional.of(link),
                        text(entry, "news:title").orElse(""),
                        Item.Body.NONE,
                        List.of(),
                        new Dates(published, changed),
                        text(entry, "news:language"),
                        List.of()));
    }

    private static Optional<String> text(Element entry, String name) {
        return entry.getElementsByTag(name).stream()
                .map(found -> found.wholeText().strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }
}
