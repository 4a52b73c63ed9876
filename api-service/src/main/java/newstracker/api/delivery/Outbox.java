package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.api.sql.Sql;
import newstracker.api.subscription.Subscription;

/// Writes down what has to be told. What stands here survives whatever happens to the process.
@Singleton
class Outbox {

    private static final String INSERT = """
            insert into delivery (subscription, endpoint, number, event_id, body, replay, created_at, due_at)
            values (?, ?, ?, ?, ?::json, ?, ?, ?)
            on conflict (subscription, number) where not replay and number is not null do nothing
            """;

    // A lane that rests after a failure goes on resting: new letters do not make the receiver well.
    private static final String WAKE = """
            insert into lane (endpoint, next_due) values (?, ?)
            on conflict (endpoint) do update set next_due = case
                when lane.failures > 0 and lane.next_due is not null then lane.next_due
                else least(lane.next_due, excluded.next_due) end
            """;

    /// Something to be told to one subscription.
    record Entry(
            Subscription subscription, Optional<Long> number, String eventId, Optional<String> body, Instant due) {}

    /// An entry with the name of its lane, which is a hash and taken once.
    private record Addressed(Entry entry, String endpoint) {

        static Addressed of(Entry entry) {
            return new Addressed(entry, entry.subscription().channel().endpoint());
        }
    }

    void put(Connection connection, List<Entry> entries, boolean replay, Instant now) throws SQLException {
        List<Addressed> rows = entries.stream().map(Addressed::of).toList();
        Sql.changeAll(
                connection,
                INSERT,
                rows.stream().map(row -> columns(row, replay, now)).toList());
        // In one order everywhere: two writers must not wait for each other.
        SortedMap<String, Instant> woken = new TreeMap<>();
        rows.forEach(row -> woken.merge(row.endpoint(), row.entry().due(), Outbox::earlier));
        List<Object[]> lanes = woken.entrySet().stream()
                .map(lane -> new Object[] {lane.getKey(), lane.getValue()})
                .toList();
        Sql.changeAll(connection, WAKE, lanes);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Object[] columns(Addressed row, boolean replay, Instant now) {
        Entry entry = row.entry();
        return new Object[] {
            entry.subscription().id(),
            row.endpoint(),
            entry.number(),
            entry.eventId(),
            entry.body(),
            replay,
            now,
            entry.due()
        };
    }
}
