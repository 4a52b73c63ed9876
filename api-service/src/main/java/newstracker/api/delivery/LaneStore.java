package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import newstracker.api.channel.Told;
import newstracker.api.secret.SecretBox;
import newstracker.api.secret.SigningSecret;
import newstracker.api.sql.Database;
import newstracker.api.sql.Row;
import newstracker.api.sql.Sql;
import newstracker.api.subscription.Subscription;
import newstracker.api.subscription.SubscriptionStore;

/// Owns the lanes: one instance at a time works in a lane, for as long as its lease lasts.
@Singleton
class LaneStore {

    /// Longer than one page may take; after a crash others wait no longer than this.
    static final Duration LEASE = Duration.ofSeconds(45);

    private static final int MOST_CONNECTIONS = 8;

    // Longer than any mail that somebody reads; the rest comes in the next.
    private static final int MOST_IN_DIGEST = 500;

    private static final String CLAIM = """
            update lane set leased_until = ?
            where endpoint in (
                select endpoint from lane
                where next_due <= ? and (leased_until is null or leased_until not between ? and ?) and (failures > 0) = ?
                order by next_due limit ? for update skip locked)
            returning endpoint, failures
            """;

    private static final String SERVED = """
            join subscription s on s.id = d.subscription
                and (s.state = 'active' or s.state = 'unconfirmed' and d.number is null)
            %s
            """.formatted(SubscriptionStore.WITH_USABLE_KEY);

    private static final String PAGE = """
            select s.*, d.id as delivery, d.attempts, d.event_id, coalesce(v.type, 'test') as event_type,
                coalesce(v.at, d.created_at) as event_at, coalesce(d.body, v.body) as event_body
            from delivery d
            %s
            left join event v on v.number = d.number
            where d.endpoint = ? and d.state = 'pending' and d.due_at <= ?
                and (d.body is not null or v.number is not null)
                and d.subscription = coalesce(?::text, d.subscription)
            order by d.due_at, d.id limit ?
            """.formatted(SERVED);

    private static final String REST = """
            update lane set leased_until = null, next_due = (
                select min(d.due_at) from delivery d
                %s
                where d.endpoint = lane.endpoint and d.state = 'pending')
            where endpoint = ?
            """.formatted(SERVED);

    private static final String HOLD = "select 1 from lane where endpoint = ? for update";

    private static final String WELL = """
            update lane set failures = 0, failing_since = null, leased_until = ? where endpoint = ?
            """;

    private static final String REFUSED = """
            update lane set failing_since = coalesce(failing_since, ?), leased_until = ? where endpoint = ?
            """;

    private static final String AWAY = """
            update lane set failures = failures + 1, failing_since = coalesce(failing_since, ?), leased_until = null,
                next_due = ? where endpoint = ?
            """;

    private static final String FAILING_SINCE = "select failing_since from lane where endpoint = ?";

    private static final String DONE = """
            update delivery set state = ?, attempts = ?, due_at = ?, delivered_at = ? where id = ?
            """;

    private static final String ATTEMPT = """
            insert into attempt (delivery, at, status, millis, excerpt) values (?, ?, ?, ?, ?)
            """;

    private static final String SUBSCRIBERS = "select id from subscription where endpoint = ? and state = 'active'";

    private final Semaphore turns = new Semaphore(MOST_CONNECTIONS);
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final SecretBox box;

    LaneStore(Database database, SubscriptionStore subscriptions, SecretBox box) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.box = box;
    }

    /// Takes up to `most` lanes in which something is due: those in good health, or those in bad.
    List<Claimed> claim(Instant now, boolean troubled, int most) throws SQLException {
        return change(connection -> Sql.list(
                connection,
                CLAIM,
                row -> new Claimed(row.text("endpoint"), row.number("failures")),
                now.plus(LEASE),
                now,
                now,
                // A lease that ends later than leases do was given by a clock that has jumped.
                now.plus(LEASE.multipliedBy(2)),
                troubled,
                most));
    }

    /// A lane that is ours for a while, and how often in a row it has failed.
    record Claimed(String endpoint, int failures) {}

    /// What goes out next: letters up to the next digest, or all of one digest.
    List<Due> page(String endpoint, Instant now, int most) throws SQLException {
        return look(connection -> {
            List<Due> page = page(connection, endpoint, now, Optional.empty(), most);
            Optional<String> digest = page.stream()
                    .findFirst()
                    .filter(Due::inDigest)
                    .map(due -> due.subscription().id());
            return digest.isPresent()
                    ? page(connection, endpoint, now, digest, MOST_IN_DIGEST)
                    : page.stream().takeWhile(due -> !due.inDigest()).toList();
        });
    }

    private List<Due> page(Connection connection, String endpoint, Instant now, Optional<String> subscription, int most)
            throws SQLException {
        return Sql.list(connection, PAGE, row -> due(row, now), endpoint, now, subscription, most);
    }

    void rest(String endpoint) throws SQLException {
        change(connection -> {
            // Whoever is just putting a letter in here commits first: the next statement sees it.
            Sql.call(connection, HOLD, endpoint);
            return Sql.change(connection, REST, endpoint);
        });
    }

    /// Records what was tried, all at once. Answers since when the endpoint has been failing.
    Optional<Instant> settle(String endpoint, List<Attempted> tried, Instant retryAt) throws SQLException {
        return change(connection -> {
            Sql.changeAll(
                    connection,
                    DONE,
                    tried.stream().map(each -> done(each, retryAt)).toList());
            Sql.changeAll(
                    connection, ATTEMPT, tried.stream().map(LaneStore::attempt).toList());
            health(connection, endpoint, tried, retryAt);
            return Sql.first(connection, FAILING_SINCE, row -> row.maybeInstant("failing_since"), endpoint)
                    .flatMap(since -> since);
        });
    }

    List<String> subscribers(String endpoint) throws SQLException {
        return look(connection -> Sql.list(connection, SUBSCRIBERS, row -> row.text("id"), endpoint));
    }

    // However many lanes there are, most connections stay with those who ask questions.
    private <R> R change(Database.Work<R> work) throws SQLException {
        turns.acquireUninterruptibly();
        try {
            return database.change(work);
        } finally {
            turns.release();
        }
    }

    private <R> R look(Database.Work<R> work) throws SQLException {
        turns.acquireUninterruptibly();
        try {
            return database.look(work);
        } finally {
            turns.release();
        }
    }

    private static void health(Connection connection, String endpoint, List<Attempted> tried, Instant retryAt)
            throws SQLException {
        Attempted last = tried.getLast();
        Instant lease = last.at().plus(LEASE);
        if (tried.stream().anyMatch(one -> one.outcome().delivered())) {
            Sql.change(connection, WELL, lease, endpoint);
        }
        switch (last.outcome().kind()) {
            case DELIVERED -> {
                // Well, as was just written.
            }
            case REFUSED, GONE -> Sql.change(connection, REFUSED, last.at(), lease, endpoint);
            case AWAY -> Sql.change(connection, AWAY, last.at(), retryAt, endpoint);
        }
    }

    private static Object[] done(Attempted tried, Instant retryAt) {
        boolean delivered = tried.outcome().delivered();
        String state = delivered ? "delivered" : tried.givenUp() ? "failed" : "pending";
        return new Object[] {
            state,
            tried.attempts(),
            delivered ? tried.at() : retryAt,
            delivered ? tried.at() : null,
            tried.due().id()
        };
    }

    private static Object[] attempt(Attempted tried) {
        return new Object[] {
            tried.due().id(),
            tried.at(),
            tried.outcome().status(),
            (int) tried.outcome().took().toMillis(),
            tried.outcome().excerpt()
        };
    }

    private Due due(Row row, Instant now) throws SQLException {
        Subscription subscription = subscriptions.read(row);
        Told told =
                new Told(row.text("event_id"), row.text("event_type"), row.instant("event_at"), row.text("event_body"));
        return new Due(row.longNumber("delivery"), row.number("attempts"), subscription, secrets(row, now), told);
    }

    private List<SigningSecret> secrets(Row row, Instant now) throws SQLException {
        List<SigningSecret> secrets = new ArrayList<>();
        String subscription = row.text("id");
        Optional<byte[]> secret = row.maybeBytes("secret");
        Optional<byte[]> former = row.maybeBytes("former_secret");
        boolean both = row.maybeInstant("former_until").filter(now::isBefore).isPresent();
        secret.ifPresent(kept -> secrets.add(new SigningSecret(box.open(subscription, kept))));
        former.filter(_ -> both).ifPresent(kept -> secrets.add(new SigningSecret(box.open(subscription, kept))));
        return secrets;
    }
}
