package newstracker.ingest.hub;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The table of subscriptions, from the side that asks hubs.
final class SubscriptionStore {

    /// A process that dies while it asks keeps nobody else from asking for longer than this.
    private static final Duration IN_HAND = Duration.ofMinutes(10);

    private static final int MOST_NEW_AT_ONCE = 100;

    // The source went away, names another hub, or hubs reach us elsewhere now.
    private static final String LEAVE = """
            with unwanted as (
                update subscription u set state = 'leaving', next_due = ?, failures = 0
                where state <> 'leaving' and (not starts_with(callback, ?) or not exists (
                    select from source s
                    where s.id = u.source and s.active and s.hub = u.hub and s.hub_topic = u.topic))
                returning source)
            update source set pushed_until = null where id in (select source from unwanted)
            """;

    private static final String MISSING = """
            select id, hub, hub_topic from source s
            where active and hub is not null and hub_topic is not null
                and not exists (select from subscription u where u.source = s.id and u.state <> 'leaving')
            order by id
            limit ?
            """;

    private static final String ADD = """
            insert into subscription (capability, source, hub, topic, callback, secret, state, next_due)
            values (?, ?, ?, ?, ?, ?, 'asking', ?)
            on conflict do nothing
            """;

    // A lease that ended and a refusal that is old are asked for like something new.
    private static final String TAKE = """
            update subscription set next_due = ?, state = case
                when state = 'denied' or state = 'active' and lease_until <= ? then 'asking' else state end
            where capability in (
                select capability from subscription where next_due <= ?
                order by next_due
                limit ?
                for update skip locked)
            returning *
            """;

    // Whoever was verified meanwhile has been given another time already.
    private static final String TRIED = """
            update subscription set next_due = ?, failures = failures + 1, reason = ?
            where capability = ? and state = ? and lease_until is not distinct from ?
            """;

    private static final String REMOVE = "delete from subscription where capability = ?";

    private static final String NO_PUSH = "update source set pushed_until = null where pushed_until is not null";

    private final DataSource database;

    SubscriptionStore(DataSource database) {
        this.database = database;
    }

    /// Gives up what is no longer wanted and adds what is, by what the sources name.
    void align(String base, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement leave = connection.prepareStatement(LEAVE)) {
                leave.setTimestamp(1, Timestamp.from(now));
                leave.setString(2, base + CallbackRoute.PATH);
                leave.executeUpdate();
            }
            for (Subscription wanted : missing(connection, base)) {
                add(connection, wanted, now);
            }
        }
    }

    List<Subscription> take(Instant now, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setTimestamp(1, Timestamp.from(now.plus(IN_HAND)));
            take.setTimestamp(2, Timestamp.from(now));
            take.setTimestamp(3, Timestamp.from(now));
            take.setInt(4, most);
            List<Subscription> taken = new ArrayList<>();
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    taken.add(subscription(rows));
                }
            }
            return taken;
        }
    }

    /// Notes a request that did not lead to anything yet.
    void tried(Subscription asked, String reason, Instant again) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement tried = connection.prepareStatement(TRIED)) {
            tried.setTimestamp(1, Timestamp.from(again));
            tried.setString(2, reason);
            tried.setString(3, asked.capability());
            tried.setString(4, asked.state().word());
            tried.setTimestamp(5, asked.leaseUntil().map(Timestamp::from).orElse(null));
            tried.executeUpdate();
        }
    }

    void remove(Subscription over) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, over.capability());
            remove.executeUpdate();
        }
    }

    /// Polls every source as if there were no hubs: none can reach us.
    void trustNobody() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement none = connection.prepareStatement(NO_PUSH)) {
            none.executeUpdate();
        }
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getString("capability"),
                row.getString("source"),
                row.getString("hub"),
                row.getString("topic"),
                row.getString("callback"),
                row.getString("secret"),
                Subscription.State.of(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("lease_until")).map(Timestamp::toInstant),
                row.getInt("failures"));
    }

    private static List<Subscription> missing(Connection connection, String base) throws SQLException {
        try (PreparedStatement missing = connection.prepareStatement(MISSING)) {
            missing.setInt(1, MOST_NEW_AT_ONCE);
            List<Subscription> wanted = new ArrayList<>();
            try (ResultSet rows = missing.executeQuery()) {
                while (rows.next()) {
                    wanted.add(Subscription.wanted(
                            rows.getString("id"), rows.getString("hub"), rows.getString("hub_topic"), base));
                }
            }
            return wanted;
        }
    }

    private static void add(Connection connection, Subscription wanted, Instant now) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, wanted.capability());
            add.setString(2, wanted.source());
            add.setString(3, wanted.hub());
            add.setString(4, wanted.topic());
            add.setString(5, wanted.callback());
            add.setString(6, wanted.secret());
            add.setTimestamp(7, Timestamp.from(now));
            add.executeUpdate();
        }
    }
}
