package newstracker.ingest.read.feed;

import java.time.Instant;
import java.util.Optional;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item.Dates;

/// The dates of an entry under their many names.
final class FeedDates {

    private FeedDates() {}

    static Dates of(FeedNode node) {
        Optional<Instant> updated =
                date(node, "updated", "modified", "dcterms:modified", "dc:date").map(Published::at);
        Optional<Published> published = date(
                node,
                "pubdate",
                "published",
                "issued",
                "dcterms:issued",
                "dc:date",
                "created",
                "dcterms:created",
                "date",
                "updated",
                "modified",
                "dcterms:modified");
        return new Dates(published, updated);
    }

    private static Optional<Published> date(FeedNode node, String... names) {
        for (String name : names) {
            Optional<Published> date = node.text(name).flatMap(DateReader::read);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}
