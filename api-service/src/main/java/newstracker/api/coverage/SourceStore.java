package newstracker.api.coverage;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.event.EventFormat;
import newstracker.event.SourceObserved;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;

/// Keeps what is known of every source: the latest observation replaces the one before.
@Singleton
public class SourceStore {

    // A redelivered older observation must not bring an old error back.
    private static final String OBSERVE = """
            insert into source (id, name, standing, show, region, licence, url, kind, companies, language, active,
                last_attempt, last_success, next_due, cadence_millis, newest_item, error, unreadable)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set name = excluded.name, standing = excluded.standing, show = excluded.show,
                region = excluded.region, licence = excluded.licence, url = excluded.url, kind = excluded.kind,
                companies = excluded.companies, language = excluded.language, active = excluded.active,
                last_attempt = excluded.last_attempt, last_success = excluded.last_success,
                next_due = excluded.next_due, cadence_millis = excluded.cadence_millis,
                newest_item = excluded.newest_item, error = excluded.error, unreadable = excluded.unreadable
            where source.last_attempt is null or excluded.last_attempt >= source.last_attempt
                or excluded.last_attempt is null
            """;

    private final Database database;

    SourceStore(Database database) {
        this.database = database;
    }

    /// Of a source that was observed more than once, what was observed last counts.
    public void observe(List<SourceObserved> observed) throws SQLException {
        // Rows are written in one order everywhere, so that no two instances wait for each other.
        SortedMap<String, Object[]> rows = new TreeMap<>();
        observed.forEach(one -> rows.put(one.definition().ref().id(), columns(one)));
        database.change(connection -> {
            Sql.changeAll(connection, OBSERVE, List.copyOf(rows.values()));
            return null;
        });
    }

    private static Object[] columns(SourceObserved observed) {
        SourceDefinition definition = observed.definition();
        SourceRef ref = definition.ref();
        SourceState state = observed.state();
        return new Object[] {
            ref.id(),
            ref.name(),
            ref.standing().word(),
            ref.show().name(),
            ref.region(),
            ref.licence(),
            definition.url(),
            definition.kind(),
            definition.companies(),
            definition.language(),
            definition.active(),
            state.lastAttempt(),
            state.lastSuccess(),
            state.nextDue(),
            state.cadence().toMillis(),
            state.newestItem(),
            state.error(),
            new String(EventFormat.write(state.unreadable()), StandardCharsets.UTF_8)
        };
    }
}
