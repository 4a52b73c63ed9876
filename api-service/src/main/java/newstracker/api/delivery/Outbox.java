package newstracker.api.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    void put(Connection connection, List<Entry> entries, boolean replay, Instant now) throws SQLException {
        Sql.changeAll(
                connection,
                INSERT,
                entries.stream().map(entry -> columns(entry, replay, now)).toList());
        // In one order everywhere: two writers must not wait for each other.
        TreeSet<String> woken = new TreeSet<>();
        entries.forEach(entry -> woken.add(entry.subscription().channel().endpoint()));
        List<Object[]> lanes = woken.stream()
                .map(endpoint -> new Object[] {endpoint, earliest(entries, endpoint)})
                .toList();
        Sql.changeAll(connection, WAKE, lanes);
    }

    private static Instant earliest(List<Entry> entries, String endpoint) {
        return entries.stream()
                .filter(entry -> entry.subscription().channel().endpoint().equals(endpoint))
                .map(Entry::due)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Object[] columns(Entry entry, boolean replay, Instant now) {
        return new Object[] {
            entry.subscription().id(),
            entry.subscription().channel().endpoint(),
            entry.number(),
            entry.eventId(),
            entry.body(),
            replay,
            now,
            entry.due()
        };
    }
}
