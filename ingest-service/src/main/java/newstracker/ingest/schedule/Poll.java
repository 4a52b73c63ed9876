package newstracker.ingest.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import newstracker.event.SourceObserved;
import newstracker.event.article.Published;
import newstracker.event.source.SourceState;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.fetch.Answer;
import newstracker.ingest.fetch.Room;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.fetch.Visit;
import newstracker.ingest.publish.EventPublisher;
import newstracker.ingest.publish.EventPublisher.NotPublishedException;
import newstracker.ingest.publish.Pending;
import newstracker.ingest.read.Archive;
import newstracker.ingest.read.SourceReader;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// Reads one source once: asks, understands, commits what is new, sends it, and only then remembers the validators.
final class Poll {

    private static final int MOST_UNREADABLE = 50;

    private final Semaphore computing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final SafeHttp http;
    private final Delivery delivery;
    private final EventPublisher publisher;
    private final SourceStore store;
    private final FeedSchedule schedule;
    private final InstantSource clock;

    Poll(
            SafeHttp http,
            Delivery delivery,
            EventPublisher publisher,
            SourceStore store,
            FeedSchedule schedule,
            InstantSource clock) {
        this.http = http;
        this.delivery = delivery;
        this.publisher = publisher;
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
    }

    void run(Source source, Due due) throws SQLException, InterruptedException, NotPublishedException {
        try (Room room = new Room()) {
            Optional<Answer> answer = source.kind() == SourceKind.ARCHIVE ? Optional.empty() : ask(source, due, room);
            understand(source, due, answer);
        }
    }

    // Virtual threads are not interrupted by the clock: too many that compute would starve those inside a transaction.
    private void understand(Source source, Due due, Optional<Answer> answer)
            throws SQLException, InterruptedException, NotPublishedException {
        Delivery.Delivered delivered;
        Sighting sighting;
        computing.acquire();
        try {
            sighting = answer.map(given -> sighting(source, given)).orElseGet(() -> archive(source));
            delivered = delivery.deliver(source, sighting.items(), clock.instant());
        } finally {
            computing.release();
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
        Result result = result(source, due, sighting, now);
        store.finish(result, pending);
        publisher.tell(new SourceObserved(source.definition(true), result.state()), now);
    }

    private static Sighting archive(Source source) {
        return Sighting.of(Archive.read(source.url()), Optional.empty(), Duration.ofHours(6));
    }

    private Optional<Answer> ask(Source source, Due due, Room room) throws InterruptedException {
        try {
            Address address = Address.of(due.moved().believed(source.url(), clock.instant()));
            return Optional.of(http.get(new Visit(address, due.etag(), due.lastModified(), room)));
        } catch (MalformedAddressException malformed) {
            return Optional.of(new Answer.Failed(malformed.getMessage(), false));
        }
    }

    private static Sighting sighting(Source source, Answer answer) {
        return switch (answer) {
            case Answer.Document document ->
                Sighting.of(
                        SourceReader.read(source, document), Optional.of(document), Freshness.of(document.headers()));
            case Answer.NotModified(Answer.Headers headers) -> Sighting.unchanged(headers, Freshness.of(headers));
            case Answer.Throttled(int status, Optional<Duration> after) -> Sighting.paused(status, after);
            case Answer.Gone gone -> Sighting.gone();
            case Answer.Failed(String reason, boolean ours) -> Sighting.failed(reason, ours);
        };
    }

    private Result result(Source source, Due due, Sighting sighting, Instant now) {
        SourceState before = due.state();
        FeedSchedule.Next next =
                schedule.after(sighting.outcome(), now, source.reading().every(), before.cadence(), due.failures());
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
                sighting.etag(due),
                sighting.lastModified(due),
                next,
                due.moved().after(sighting.document().flatMap(Answer.Document::movedTo), success, now),
                state);
    }
}
