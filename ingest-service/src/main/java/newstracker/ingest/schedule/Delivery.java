package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.article.Intake;
import newstracker.ingest.item.Item;
import newstracker.ingest.page.Pages;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.EventPublisher.NotPublishedException;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.source.Source;

/// Brings the items of one poll to Kafka: committed first, sent then, pages of summaries fetched one by one.
final class Delivery {

    private final Intake intake;
    private final EventPublisher publisher;
    private final Pages pages;

    /// What was sent, what could not be read, which pages are to be fetched, and how many wait for the next poll.
    record Delivered(List<Pending> sent, List<Unreadable> unreadable, List<Item> toFetch, int waiting) {}

    Delivery(Intake intake, EventPublisher publisher, Pages pages) {
        this.intake = intake;
        this.publisher = publisher;
        this.pages = pages;
    }

    /// Whether pages wait for another try, so that the source must name its items even if nothing changed.
    boolean pagesWait(Source source, Instant now) throws SQLException {
        return pages.due(source, now);
    }

    Delivered deliver(Source source, List<Item> items, Instant now)
            throws SQLException, InterruptedException, NotPublishedException {
        Pages.Plan plan = pages.plan(source, items, now);
        return new Delivered(send(source, plan.now(), now), plan.unreadable(), plan.fetch(), plan.waiting());
    }

    /// Fetches the pages that were left; each article is sent as soon as it is read.
    Delivered fetchPages(Source source, Delivered before, Instant now)
            throws SQLException, InterruptedException, NotPublishedException {
        List<Pending> sent = new ArrayList<>(before.sent());
        List<Unreadable> unreadable = new ArrayList<>(before.unreadable());
        for (Item item : before.toFetch()) {
            Pages.Tried tried = pages.read(item);
            tried.obstacle().ifPresent(reason -> unreadable.add(new Unreadable(item.link(), reason)));
            if (!tried.item().title().isBlank() || !tried.item().body().words().isBlank()) {
                sent.addAll(send(source, List.of(tried.item()), now));
            }
            pages.remember(source, tried, now);
        }
        return new Delivered(sent, unreadable, List.of(), before.waiting());
    }

    private List<Pending> send(Source source, List<Item> items, Instant now)
            throws SQLException, InterruptedException, NotPublishedException {
        List<Pending> pending = intake.take(source, items, now);
        publisher.publish(pending);
        return pending;
    }
}
