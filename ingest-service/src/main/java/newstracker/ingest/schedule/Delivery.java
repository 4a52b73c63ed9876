package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.article.Intake;
import newstracker.ingest.page.Pages;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.EventPublisher.NotPublishedException;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.read.Item;
import newstracker.ingest.source.Source;

/// Brings the items of one poll to Kafka: committed first, sent then, pages of summaries fetched one by one.
final class Delivery {

    private final Intake intake;
    private final EventPublisher publisher;
    private final Pages pages;

    /// What was sent, what could not be read, and how many pages wait for the next poll.
    record Delivered(List<Pending> sent, List<Unreadable> unreadable, int waiting) {}

    Delivery(Intake intake, EventPublisher publisher, Pages pages) {
        this.intake = intake;
        this.publisher = publisher;
        this.pages = pages;
    }

    Delivered deliver(Source source, List<Item> items, Instant now)
            throws SQLException, InterruptedException, NotPublishedException {
        Pages.Plan plan = pages.plan(source, items);
        List<Pending> sent = new ArrayList<>(send(source, plan.now(), now));
        List<Unreadable> unreadable = new ArrayList<>();
        for (Item item : plan.fetch()) {
            Pages.Tried tried = pages.read(item);
            tried.obstacle().ifPresent(reason -> unreadable.add(new Unreadable(item.link(), reason)));
            if (!tried.item().title().isBlank() || !tried.item().body().words().isBlank()) {
                sent.addAll(send(source, List.of(tried.item()), now));
            }
            pages.remember(source, tried);
        }
        return new Delivered(sent, unreadable, plan.waiting());
    }

    private List<Pending> send(Source source, List<Item> items, Instant now)
            throws SQLException, InterruptedException, NotPublishedException {
        List<Pending> pending = intake.take(source, items, now);
        publisher.publish(pending);
        return pending;
    }
}
