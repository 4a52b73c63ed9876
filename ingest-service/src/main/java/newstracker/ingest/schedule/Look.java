package newstracker.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.item.Computing;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import newstracker.ingest.read.Archive;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// One look at a source: asks for it and reads what it answers. An index of sitemaps is followed to the newest of them.
final class Look {

    private static final int MOST_FOLLOWED = 4;

    private final SafeHttp http;

    Look(SafeHttp http) {
        this.http = http;
    }

    Sighting at(Source source, Due due, Instant now, Room room) throws InterruptedException {
        if (source.kind() == SourceKind.ARCHIVE) {
            Reading files = Computing.of(() -> Archive.read(source.url()));
            return Sighting.of(files, Optional.empty(), Duration.ofHours(6));
        }
        return switch (ask(source, due, now, room)) {
            case Answer.Document document -> read(source, document, room);
            case Answer.NotModified(Answer.Headers headers) -> Sighting.unchanged(headers, Freshness.of(headers));
            case Answer.Throttled(int status, Optional<Duration> after) -> Sighting.paused(status, after);
            case Answer.Gone _ -> Sighting.gone();
            case Answer.Failed(String reason, boolean ours) -> Sighting.failed(reason, ours);
        };
    }

    private Answer ask(Source source, Due due, Instant now, Room room) throws InterruptedException {
        try {
            Address address = Address.of(due.moved().believed(source.url(), now));
            return http.get(new Visit(address, due.etag(), due.lastModified(), room));
        } catch (MalformedAddressException malformed) {
            return new Answer.Failed(malformed.getMessage(), false);
        }
    }

    private Sighting read(Source source, Answer.Document document, Room room) throws InterruptedException {
        room.takeInHand();
        Reading reading = Computing.of(() -> SourceReader.read(source, document));
        Duration fresh = Freshness.of(document.headers());
        if (!(reading instanceof Reading.Elsewhere(List<String> links))) {
            return Sighting.of(reading, Optional.of(withoutBody(document, document.headers())), fresh);
        }
        // An index may stay the same while its sitemaps change: without validators it answers in full each time.
        Answer.Document unmarked = withoutBody(document, new Answer.Headers(Map.of()));
        return Sighting.of(followed(source, document.address(), links, room), Optional.of(unmarked), fresh);
    }

    // What was read is needed no more, and may be large.
    private static Answer.Document withoutBody(Answer.Document document, Answer.Headers headers) {
        return new Answer.Document(document.address(), document.movedTo(), headers, new byte[0]);
    }

    private Reading followed(Source source, Address index, List<String> links, Room room) throws InterruptedException {
        List<Item> items = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (String link : links.stream().limit(MOST_FOLLOWED).toList()) {
            Reading part = part(source, index, link, room);
            if (part instanceof Reading.Items found) {
                items.addAll(found.items());
                unreadable.addAll(found.unreadable());
            } else {
                String reason =
                        part instanceof Reading.NotReadable(String why) ? why : "it is again a list of sitemaps";
                unreadable.add(new Unreadable(Optional.of(link), "the sitemap cannot be read: " + reason));
            }
        }
        items.sort(Comparator.comparing((Item item) -> item.dates().updated().orElse(Instant.MIN))
                .reversed());
        return items.isEmpty() && !unreadable.isEmpty()
                ? new Reading.NotReadable("this address answers a list of sitemaps, and none of them can be read: "
                        + unreadable.getFirst().reason())
                : new Reading.Items(items, Optional.empty(), unreadable);
    }

    private Reading part(Source source, Address index, String link, Room room) throws InterruptedException {
        Optional<Address> address = index.resolve(link);
        if (address.isEmpty()) {
            return new Reading.NotReadable("\"" + link + "\" is no address that is asked for");
        }
        return switch (http.get(Visit.to(address.get(), room))) {
            case Answer.Document document -> Computing.of(() -> SourceReader.read(source, document));
            case Answer.Failed(String reason, boolean _) -> new Reading.NotReadable(reason);
            case Answer.Throttled _ -> new Reading.NotReadable("the server asks for a pause");
            case Answer.Gone _ -> new Reading.NotReadable("it is gone for good (410)");
            case Answer.NotModified _ -> new Reading.NotReadable("it says that nothing changed");
        };
    }
}
