package newstracker.ingest.hub;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/// The table of subscriptions, from the side that hubs call, and the one thing that they move: when a source is due.
final class CallbackStore {

    /// However often a hub tells, a source is not read more often than this.
    private static final Duration BETWEEN_WAKES = Duration.ofSeconds(10);

    private static final String FIND = "select * from subscription where capability = ?";

    private static final String ACTIVATE = """
            with active as (
                update subscription
                set state = 'active', lease_until = ?, next_due = ?, failures = 0, reason = null
                where capability = ? and state in ('asking', 'active')
                returning source, lease_until)
            update source set pushed_until = active.lease_until
            from active where id = active.source and pushed_until is not null
            """;

    // One that is being given up stays so, whatever the hub thinks of it.
    private static final String DENY = """
            with denied as (
                update subscription set state = 'denied', lease_until = null, next_due = ?, reason = ?
                where capability = ? and state in ('asking', 'active')
                returning source)
            update source set pushed_until = null from denied where id = denied.source
            """;

    private static final String REMOVE = "delete from subscription where capability = ? and state = 'leaving'";

    // A pause that the server asked for is kept.
    private static final String WAKE = """
            update source set woken = true, pushed_until = ?,
                next_due = least(next_due, greatest(?, not_before, attempted + ? * interval '1 second'))
            where id = ? and active
            """;

    private final DataSource database;

    CallbackStore(DataSource database) {
        this.database = database;
    }

    Optional<Subscription> find(String capability) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, capability);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(SubscriptionStore.subscription(row)) : Optional.empty();
            }
        }
    }

    void activate(Subscription asked, Lease lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement activate = connection.prepareStatement(ACTIVATE)) {
            activate.setTimestamp(1, Timestamp.from(lease.until()));
            activate.setTimestamp(2, Timestamp.from(lease.renewal()));
            activate.setString(3, asked.capability());
            activate.executeUpdate();
        }
    }

    void deny(Subscription asked, String reason, Instant again) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement deny = connection.prepareStatement(DENY)) {
            deny.setTimestamp(1, Timestamp.from(again));
            deny.setString(2, reason);
            deny.setString(3, asked.capability());
            deny.executeUpdate();
        }
    }

    void remove(Subscription left) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, left.capability());
            remove.executeUpdate();
        }
    }

    /// Makes the source due now. A poll that runs already began before the news: it is followed by another.
    void wake(Subscription told, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement wake = connection.prepareStatement(WAKE)) {
            wake.setTimestamp(1, told.leaseUntil().map(Timestamp::from).orElse(null));
            wake.setTimestamp(2, Timestamp.from(now));
            wake.setLong(3, BETWEEN_WAKES.toSeconds());
            wake.setString(4, told.source());
            wake.executeUpdate();
        }
    }
}
