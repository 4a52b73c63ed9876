package newstracker.ingest.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.Archive;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.read.feed.FeedText;
import newstracker.ingest.read.feed.NotAFeed;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// One look at an address, told in lines. `found` is the source that it makes: as wished, or as the address answers; a
/// page that names a feed leads there.
record Trial(List<String> report, Optional<Source> found) {

    private static final int SHOWN = 5;

    /// @param kind what the operator says it is; without it the answer tells
    static Trial of(Source wish, Optional<SourceKind> kind, SafeHttp http) throws InterruptedException {
        if (kind.filter(SourceKind.ARCHIVE::equals).isPresent() || kind.isEmpty() && isFolder(wish.url())) {
            Source archive = wish.as(SourceKind.ARCHIVE);
            return told(archive, Archive.read(wish.url()));
        }
        return of(wish, kind, http, true);
    }

    private static Trial of(Source wish, Optional<SourceKind> kind, SafeHttp http, boolean following)
            throws InterruptedException {
        try (Room room = new Room()) {
            return switch (http.get(Visit.to(Address.of(wish.url()), room))) {
                case Answer.Document document ->
                    read(wish, kind, document, following ? Optional.of(http) : Optional.empty());
                case Answer.NotModified _ -> failed(wish, "it says that nothing changed, though it was never read");
                case Answer.Throttled _ -> failed(wish, "the server asks for a pause; try again later");
                case Answer.Gone _ -> failed(wish, "the publisher says that it is gone for good");
                case Answer.Failed(String reason, boolean _) -> failed(wish, reason);
            };
        } catch (MalformedAddressException malformed) {
            return failed(wish, malformed.getMessage());
        }
    }

    private static Trial read(
            Source wish, Optional<SourceKind> kind, Answer.Document document, Optional<SafeHttp> following)
            throws InterruptedException {
        String type = document.headers().value("content-type").orElse("");
        String text = FeedText.decoded(document.body(), type);
        Source source = wish.as(kind.orElseGet(() -> guess(text, type, wish.url())));
        Reading reading = SourceReader.read(source, document);
        if (kind.isEmpty()
                && following.isPresent()
                && reading instanceof Reading.NotReadable(String reason)
                && NotAFeed.isHtml(text)) {
            Optional<String> named = NotAFeed.feedNamed(text, document.address().toString());
            return named.isPresent()
                    ? behind(wish, reason, of(wish.at(named.get()), kind, following.get(), false))
                    : asPage(wish, reason, document);
        }
        return told(source, reading);
    }

    private static SourceKind guess(String text, String type, String url) {
        String start = text.substring(0, Math.min(text.length(), 2000));
        if (start.contains("<urlset") || start.contains("<sitemapindex")) {
            return SourceKind.SITEMAP;
        }
        boolean markdown =
                type.contains("markdown") || url.replaceFirst("[?#].*", "").endsWith(".md");
        return markdown && !NotAFeed.isHtml(text) ? SourceKind.MARKDOWN : SourceKind.FEED;
    }

    // No feed here and none named: perhaps the page itself lists articles.
    private static Trial asPage(Source wish, String reason, Answer.Document document) {
        Source page = wish.as(SourceKind.PAGE);
        return SourceReader.read(page, document) instanceof Reading.Items listing
                        && listing.items().size() > 1
                ? behind(wish, reason, found(page, listing))
                : failed(wish, reason);
    }

    private static Trial behind(Source wish, String reason, Trial feed) {
        List<String> lines = new ArrayList<>(List.of(wish.url() + ": " + reason));
        lines.addAll(feed.report());
        return new Trial(lines, feed.found());
    }

    private static Trial told(Source source, Reading reading) {
        return switch (reading) {
            case Reading.Items items -> found(source, items);
            case Reading.Elsewhere(List<String> links) ->
                new Trial(
                        List.of(source.url() + ": a list of " + links.size() + " sitemaps, the newest are read: "
                                + String.join(", ", links.stream().limit(SHOWN).toList())),
                        Optional.of(source));
            case Reading.NotReadable(String reason) -> failed(source, reason);
        };
    }

    private static Trial found(Source source, Reading.Items items) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: kind %s, %d items"
                .formatted(source.url(), source.kind().word(), items.items().size()));
        items.rest()
                .ifPresent(rest -> lines.add("asks to be read no more often than every " + rest.toMinutes() + " min"));
        if (source.kind() == SourceKind.SITEMAP && source.reading().match().isEmpty()) {
            lines.add("without --match every page of the site becomes an article, such as --match /news/");
        }
        for (Item item : items.items().stream().limit(SHOWN).toList()) {
            String date =
                    item.dates().published().map(said -> said.at().toString()).orElse("no date");
            String title = item.title().isEmpty() ? "(the title is on the page)" : item.title();
            lines.add("- " + date + "  " + title + "  " + item.link().orElse("no link"));
        }
        items.unreadable().forEach(bad -> lines.add("! " + bad.reason()));
        return new Trial(lines, Optional.of(source));
    }

    private static Trial failed(Source source, String reason) {
        return new Trial(List.of(source.url() + ": " + reason), Optional.empty());
    }

    private static boolean isFolder(String text) {
        try {
            return !text.contains("://") && Files.isDirectory(Path.of(text));
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
