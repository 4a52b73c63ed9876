package newstracker.ingest.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.SourceObserved;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceState;
import newstracker.ingest.source.Source;

/// Brings the table of sources in line with the list that is configured.
final class SourceSetup {

    // At a start every source is soon tried, unless it was read within the last minute or its server asked for a pause.
    private static final String PUT = """
            insert into source (id, active, url, definition, state, next_due)
            values (?, true, ?, ?, ?, ?)
            on conflict (id) do update set
                active = true,
                definition = excluded.definition,
                etag = case when source.url = excluded.url then source.etag end,
                last_modified = case when source.url = excluded.url then source.last_modified end,
                failures = case when source.url = excluded.url then source.failures else 0 end,
                moved_to = case when source.url = excluded.url then source.moved_to end,
                next_due = greatest(excluded.next_due, case when source.url = excluded.url then source.not_before end),
                url = excluded.url
            returning state
            """;

    private static final String RETIRE = """
            update source set active = false where active and not id = any (?) returning definition, state
            """;

    private final DataSource database;

    SourceSetup(DataSource database) {
        this.database = database;
    }

    /// Returns what readers must be told: every source with its state, and those that are read no longer.
    List<SourceObserved> apply(List<Source> sources, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<SourceObserved> all = new ArrayList<>(put(connection, sources, now));
            all.addAll(retire(connection, sources));
            connection.commit();
            return all;
        }
    }

    private static List<SourceObserved> put(Connection connection, List<Source> sources, Instant now)
            throws SQLException {
        List<SourceObserved> told = new ArrayList<>();
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (Source source : sources) {
                SourceDefinition definition = source.definition(true);
                put.setString(1, source.id());
                put.setString(2, source.url());
                put.setBytes(3, EventFormat.write(definition));
                put.setBytes(4, EventFormat.write(untried(source, now)));
                put.setTimestamp(5, Timestamp.from(now));
                try (ResultSet row = put.executeQuery()) {
                    row.next();
                    told.add(new SourceObserved(definition, SourceStore.state(row.getBytes("state"))));
                }
            }
        }
        return told;
    }

    private static List<SourceObserved> retire(Connection connection, List<Source> sources) throws SQLException {
        List<SourceObserved> told = new ArrayList<>();
        try (PreparedStatement retire = connection.prepareStatement(RETIRE)) {
            retire.setArray(
                    1,
                    connection.createArrayOf(
                            "text", sources.stream().map(Source::id).toArray()));
            try (ResultSet rows = retire.executeQuery()) {
                while (rows.next()) {
                    SourceDefinition was = definition(rows.getBytes("definition"));
                    SourceDefinition retired = new SourceDefinition(
                            was.ref(), was.url(), was.kind(), was.companies(), was.language(), false);
                    told.add(new SourceObserved(retired, SourceStore.state(rows.getBytes("state"))));
                }
            }
        }
        return told;
    }

    private static SourceState untried(Source source, Instant now) {
        return new SourceState(
                Optional.empty(),
                Optional.empty(),
                Optional.of(now),
                source.reading().every().orElse(FeedSchedule.USUAL),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static SourceDefinition definition(byte[] json) {
        try {
            return EventFormat.read(json, SourceDefinition.class);
        } catch (MalformedEventException broken) {
            throw new IllegalStateException("the stored definition of a source cannot be read", broken);
        }
    }
}
