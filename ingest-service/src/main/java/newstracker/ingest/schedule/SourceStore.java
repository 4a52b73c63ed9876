package newstracker.ingest.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.source.SourceState;
import newstracker.ingest.item.Reading.Hub;
import newstracker.ingest.publish.Outbox;
import newstracker.ingest.publish.Pending;

/// The table of sources: whose turn it is, who reads it, and what the last poll found.
final class SourceStore {

    /// Longer than between two renewals, short enough that the sources of a killed instance are soon read by another.
    static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    // A due time that no rule can have set comes from a clock that was wrong: such a source is due now.
    private static final String LEASE_DUE = """
            update source set leased_until = ?, leased_by = ?, woken = false
            where id in (
                select id from source
                where active and (next_due <= ? or next_due > ?) and (leased_until is null or leased_until < ?
                    or leased_until > ?)
                order by next_due
                limit ?
                for update skip locked)
            returning id, etag, last_modified, failures, moved_to, moved_since, moved_seen, state, old.woken,
                pushed_until
            """;

    private static final String RENEW = """
            update source set leased_until = ? where leased_by = ? and id = any (?)
            """;

    // What was asked in the future was asked now: all that was planned from there moves back by as much.
    private static final String TURN_BACK = """
            update source set next_due = next_due - (attempted - ?), not_before = not_before - (attempted - ?), attempted = ?
            where attempted > ?
            """;

    private static final String GIVE_BACK = """
            update source set leased_until = null, leased_by = null, next_due = greatest(next_due, ?)
            where id = ? and leased_by = ?
            """;

    private static final String RELEASE = """
            update source set leased_until = null, leased_by = null where leased_by = ?
            """;

    private static final String TAKE_OVER = """
            update source set leased_until = null, leased_by = null
            where starts_with(leased_by, ?) and leased_by <> ?
            """;

    // Whoever lost the lease, or read an address that is no longer configured, has nothing to say.
    private static final String FINISH = """
            update source set etag = ?, last_modified = ?, next_due = case when woken then ?::timestamptz else ?::timestamptz end, failures = ?,
                not_before = ?, moved_to = ?, moved_since = ?, moved_seen = ?, state = ?, attempted = ?,
                hub = case when ? then ? else hub end, hub_topic = case when ? then ? else hub_topic end,
                pushed_until = case when ? and not woken then null else pushed_until end,
                leased_until = null, leased_by = null
            where id = ? and leased_by = ? and url = ?
            """;

    private final DataSource database;
    private final String instance;

    SourceStore(DataSource database, String instance) {
        this.database = database;
        this.instance = instance;
    }

    List<Due> lease(Instant now, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lease = connection.prepareStatement(LEASE_DUE)) {
            lease.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
            lease.setString(2, instance);
            lease.setTimestamp(3, Timestamp.from(now));
            lease.setTimestamp(4, Timestamp.from(now.plus(Duration.ofDays(8))));
            lease.setTimestamp(5, Timestamp.from(now));
            lease.setTimestamp(6, Timestamp.from(now.plus(Duration.ofHours(1))));
            lease.setInt(7, most);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = lease.executeQuery()) {
                while (rows.next()) {
                    due.add(due(rows));
                }
            }
            return due;
        }
    }

    void renewLeases(Instant now, Collection<String> running) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setTimestamp(1, Timestamp.from(now.plus(LEASE)));
            renew.setString(2, instance);
            renew.setArray(3, connection.createArrayOf("text", running.toArray()));
            renew.executeUpdate();
        }
    }

    /// Forgets what a clock that ran ahead has planned; two instances may differ a little.
    void turnBack(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement turn = connection.prepareStatement(TURN_BACK)) {
            for (int place = 1; place <= 3; place++) {
                turn.setTimestamp(place, Timestamp.from(now));
            }
            turn.setTimestamp(4, Timestamp.from(now.plus(CLOCKS_DIFFER)));
            turn.executeUpdate();
        }
    }

    /// A poll that could not be finished: the source is read again soon.
    void giveBack(String id, Instant notBefore) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement give = connection.prepareStatement(GIVE_BACK)) {
            give.setTimestamp(1, Timestamp.from(notBefore));
            give.setString(2, id);
            give.setString(3, instance);
            give.executeUpdate();
        }
    }

    /// Frees what processes of that name had leased before this one.
    void takeOver(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE_OVER)) {
            take.setString(1, name);
            take.setString(2, instance);
            take.executeUpdate();
        }
    }

    void releaseAll() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, instance);
            release.executeUpdate();
        }
    }

    /// The validators are saved only here, together with the mark that everything they stand for was sent.
    void finish(List<Result> results, List<Pending> sent) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement finish = connection.prepareStatement(FINISH)) {
            connection.setAutoCommit(false);
            Outbox.markSent(connection, sent);
            for (Result result : results) {
                bind(finish, result);
                finish.addBatch();
            }
            finish.executeBatch();
            connection.commit();
        }
    }

    private void bind(PreparedStatement finish, Result result) throws SQLException {
        Instant now = result.state().lastAttempt().orElseThrow();
        finish.setString(1, result.etag().orElse(null));
        finish.setString(2, result.lastModified().orElse(null));
        finish.setTimestamp(3, Timestamp.from(result.dueIfWoken(now)));
        finish.setTimestamp(4, Timestamp.from(result.next().due()));
        finish.setInt(5, result.next().failures());
        finish.setTimestamp(6, timestamp(result.next().notBefore()));
        finish.setString(7, result.moved().to().orElse(null));
        finish.setTimestamp(8, timestamp(result.moved().since()));
        finish.setInt(9, result.moved().seen());
        finish.setBytes(10, EventFormat.write(result.state()));
        finish.setTimestamp(11, Timestamp.from(now));
        bind(finish, result.telling());
        finish.setString(17, result.id());
        finish.setString(18, instance);
        finish.setString(19, result.url());
    }

    private static void bind(PreparedStatement finish, Result.Telling telling) throws SQLException {
        finish.setBoolean(12, telling.read());
        finish.setString(13, telling.hub().map(Hub::address).orElse(null));
        finish.setBoolean(14, telling.read());
        finish.setString(15, telling.hub().map(Hub::topic).orElse(null));
        finish.setBoolean(16, telling.missed());
    }

    private static Due due(ResultSet row) throws SQLException {
        Optional<Instant> since =
                Optional.ofNullable(row.getTimestamp("moved_since")).map(Timestamp::toInstant);
        return new Due(
                row.getString("id"),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")),
                row.getInt("failures"),
                new Due.Moved(Optional.ofNullable(row.getString("moved_to")), since, row.getInt("moved_seen")),
                new Due.Push(
                        row.getBoolean("woken"),
                        Optional.ofNullable(row.getTimestamp("pushed_until")).map(Timestamp::toInstant)),
                state(row.getBytes("state")));
    }

    static SourceState state(byte[] json) {
        try {
            return EventFormat.read(json, SourceState.class);
        } catch (MalformedEventException broken) {
            throw new IllegalStateException("the stored state of a source cannot be read", broken);
        }
    }

    private static Timestamp timestamp(Optional<Instant> at) {
        return at.map(Timestamp::from).orElse(null);
    }
}
