package newstracker.api.coverage;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.journal.Cause;
import newstracker.api.journal.EventType;
import newstracker.api.journal.Happening;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import org.jboss.logging.Logger;

/// Notices when a source has been silent for twice its cadence, and when it is back. Silence of the
/// service that reads the sources counts as well: nobody saw anything.
@Singleton
@Startup
class StaleWatch {

    private static final Logger LOG = Logger.getLogger(StaleWatch.class);

    // The pause covers the way of an observation through the broker, so that fast sources do not flicker.
    private static final String STALE = """
            select s.id, coalesce(s.last_success, i.recording_since) as last_success
            from source s cross join installation i
            where s.active
                and (s.last_success is null and s.error is not null
                    or s.last_success
                        < clock_timestamp() - 2 * s.cadence_millis * interval '1 millisecond' - interval '3 seconds')
            """;

    private static final String SILENT = "select * from (" + STALE + """
            ) s where not exists (select 1 from stale_spell p where p.source = s.id and p.to_number is null) order by id
            """;

    private static final String BACK = """
            select p.source from stale_spell p
            where p.to_number is null and p.source not in (select id from (""" + STALE + ") s) order by p.source";

    private static final String OPEN = "insert into stale_spell (source, last_success, from_number) values (?, ?, ?)";

    private static final String CLOSE = "update stale_spell set to_number = ? where source = ? and to_number is null";

    private static final String COUNT = "select count(*) as open from stale_spell where to_number is null";

    private final Database database;
    private final Journal journal;
    private final SourceReader reader;
    private final AtomicInteger stale;

    StaleWatch(Database database, Journal journal, SourceReader reader, MeterRegistry metrics) {
        this.database = database;
        this.journal = journal;
        this.reader = reader;
        this.stale = metrics.gauge("news_stale_sources", new AtomicInteger());
    }

    private record Silent(String source, Instant lastSuccess) {}

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            boolean change = database.look(connection ->
                    !silent(connection).isEmpty() || !back(connection).isEmpty());
            if (change) {
                journal.write(this::note);
            }
            stale.set(database.look(connection ->
                    Sql.first(connection, COUNT, row -> row.number("open")).orElse(0)));
        } catch (SQLException away) {
            LOG.warnf("Cannot look after the sources now: %s", away.getMessage());
        }
    }

    // Looked at again under the lock: another instance may have been faster.
    private void note(Writing writing) throws SQLException {
        Connection connection = writing.connection();
        for (String source : back(connection)) {
            Sql.change(connection, CLOSE, writing.take(), source);
        }
        List<Silent> silentNow = silent(connection);
        List<String> ids = silentNow.stream().map(Silent::source).toList();
        Map<String, SourceView> views = ids.isEmpty()
                ? Map.of()
                : reader.views(connection, ids).stream().collect(Collectors.toMap(SourceView::id, Function.identity()));
        for (Silent silent : silentNow) {
            long number = writing.take();
            Sql.change(connection, OPEN, silent.source(), silent.lastSuccess(), number);
            writing.tellAs(
                    number,
                    new Happening(
                            EventType.SOURCE_STALE,
                            Cause.SOURCE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(silent.source()),
                            Map.of("source", views.get(silent.source()))));
        }
    }

    private static List<Silent> silent(Connection connection) throws SQLException {
        return Sql.list(connection, SILENT, row -> new Silent(row.text("id"), row.instant("last_success")));
    }

    private static List<String> back(Connection connection) throws SQLException {
        return Sql.list(connection, BACK, row -> row.text("source"));
    }
}
