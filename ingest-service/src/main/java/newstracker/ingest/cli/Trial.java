package newstracker.ingest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.read.feed.FeedText;
import newstracker.ingest.read.feed.NotAFeed;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// One look at an address, told in lines. `feed` is where a feed was found: there, or where the page says.
record Trial(List<String> report, Optional<String> feed) {

    private static final int SHOWN = 5;

    static Trial of(String url, SafeHttp http) throws InterruptedException {
        return of(url, http, true);
    }

    private static Trial of(String url, SafeHttp http, boolean following) throws InterruptedException {
        try (Room room = new Room()) {
            Answer answer = http.get(Visit.to(Address.of(url), room));
            return switch (answer) {
                case Answer.Document document -> read(url, document, http, following);
                case Answer.NotModified unchanged ->
                    failed(url, "it says that nothing changed, though it was never read");
                case Answer.Throttled pause -> failed(url, "the server asks for a pause; try again later");
                case Answer.Gone gone -> failed(url, "the publisher says that it is gone for good");
                case Answer.Failed failure -> failed(url, failure.reason());
            };
        } catch (MalformedAddressException malformed) {
            return failed(url, malformed.getMessage());
        }
    }

    private static Trial read(String url, Answer.Document document, SafeHttp http, boolean following)
            throws InterruptedException {
        return switch (SourceReader.read(source(url), document)) {
            case Reading.Items items -> found(url, items);
            case Reading.NotReadable(String reason) -> {
                String text = FeedText.decoded(
                        document.body(),
                        document.headers().value("content-type").orElse(""));
                Optional<String> named = following && NotAFeed.isHtml(text)
                        ? NotAFeed.feedNamed(text, document.address().toString())
                        : Optional.empty();
                yield named.isPresent() ? behind(url, reason, of(named.get(), http, false)) : failed(url, reason);
            }
        };
    }

    private static Trial behind(String url, String reason, Trial feed) {
        List<String> lines = new ArrayList<>(List.of(url + ": " + reason));
        lines.addAll(feed.report());
        return new Trial(lines, feed.feed());
    }

    private static Trial found(String url, Reading.Items items) {
        List<String> lines = new ArrayList<>();
        lines.add(url + ": " + items.items().size() + " items");
        items.rest()
                .ifPresent(rest -> lines.add("asks to be read no more often than every " + rest.toMinutes() + " min"));
        for (Item item : items.items().stream().limit(SHOWN).toList()) {
            String date =
                    item.dates().published().map(said -> said.at().toString()).orElse("no date");
            lines.add("- " + date + "  " + item.title() + "  " + item.link().orElse("no link"));
        }
        items.unreadable().forEach(bad -> lines.add("! " + bad.reason()));
        return new Trial(lines, Optional.of(url));
    }

    private static Trial failed(String url, String reason) {
        return new Trial(List.of(url + ": " + reason), Optional.empty());
    }

    private static Source source(String url) {
        SourceRef ref = new SourceRef("trial", url, Standing.COMMUNITY, Show.LINK, Optional.empty(), Optional.empty());
        return new Source(ref, url, SourceKind.FEED, List.of(), Optional.empty(), Source.Reading.PLAIN);
    }
}
