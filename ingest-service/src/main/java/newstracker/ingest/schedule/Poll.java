package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import newstracker.event.SourceObserved;
import newstracker.event.article.Published;
import newstracker.event.source.SourceState;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.publish.EventPublisher.NotPublishedException;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.source.Source;

/// Reads one source once: asks, understands, commits what is new, sends it, and only then remembers the validators.
final class Poll {

    private static final int MOST_UNREADABLE = 50;

    private final Look look;
    private final Delivery delivery;
    private final Ledger ledger;
    private final FeedSchedule schedule;
    private final InstantSource clock;

    Poll(Look look, Delivery delivery, Ledger ledger, FeedSchedule schedule, InstantSource clock) {
        this.look = look;
        this.delivery = delivery;
        this.ledger = ledger;
        this.schedule = schedule;
        this.clock = clock;
    }

    void run(Source source, Due due) throws SQLException, InterruptedException, NotPublishedException {
        Sighting sighting;
        Delivery.Delivered delivered;
        // Pages need room of their own, so that of the source is left before they are fetched.
        try (Room room = new Room()) {
            Due asked = delivery.pagesWait(source, clock.instant()) ? due.withoutValidators() : due;
            sighting = look.at(source, asked, clock.instant(), room);
            delivered = delivery.deliver(source, sighting.items(), clock.instant());
        }
        Delivery.Delivered all = delivery.fetchPages(source, delivered, clock.instant());
        Sighting whole = sighting.with(all.unreadable());
        finish(source, due, all.waiting() > 0 ? whole.unfinished() : whole, all.sent());
    }

    /// Ends a poll that this program could not finish, so that its source is not stuck.
    void failed(Source source, Due due, String reason) throws SQLException {
        finish(source, due, Sighting.failed(reason, false), List.of());
    }

    private void finish(Source source, Due due, Sighting sighting, List<Pending> pending) throws SQLException {
        Instant now = clock.instant();
        Result result = result(source, due, sighting, !pending.isEmpty(), now);
        SourceObserved told = new SourceObserved(source.definition(true), result.state());
        ledger.finish(result, told, now, pending);
    }

    private Result result(Source source, Due due, Sighting sighting, boolean brought, Instant now) {
        SourceState before = due.state();
        boolean missed = brought && !due.push().woken();
        FeedSchedule.Next next = next(source, due, sighting.outcome(), missed, now);
        boolean success = sighting.error().isEmpty();
        Optional<Instant> newest = sighting.items().stream()
                .flatMap(item -> item.dates().published().stream().map(Published::at))
                .filter(date -> !date.isAfter(now))
                .max(Instant::compareTo);
        boolean looked = success && !(sighting.outcome() instanceof Outcome.Unchanged);
        List<Unreadable> unreadable =
                looked ? sighting.unreadable().stream().limit(MOST_UNREADABLE).toList() : before.unreadable();
        SourceState state = new SourceState(
                Optional.of(now),
                success ? Optional.of(now) : before.lastSuccess(),
                Optional.of(next.due()),
                next.cadence(),
                newest.or(before::newestItem),
                sighting.error(),
                unreadable);
        return new Result(
                source.id(),
                source.url(),
                sighting.etag(due),
                sighting.lastModified(due),
                next,
                due.moved().after(sighting.document().flatMap(Answer.Document::movedTo), success, now),
                new Result.Telling(sighting.hub(), looked, missed),
                state);
    }

    // An interval that the operator demands is kept, and a hub that did not tell of news is not relied on.
    private FeedSchedule.Next next(Source source, Due due, Outcome outcome, boolean missed, Instant now) {
        Optional<Duration> every = source.reading().every();
        FeedSchedule.Next next = schedule.after(outcome, now, every, due.state().cadence(), due.failures());
        boolean calm = outcome instanceof Outcome.Read || outcome instanceof Outcome.Unchanged;
        return calm && !missed && every.isEmpty() && due.push().isRelied(now) ? next.relaxed(now) : next;
    }
}
