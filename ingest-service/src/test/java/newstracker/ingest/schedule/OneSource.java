package newstracker.ingest.schedule;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;
import newstracker.event.source.Standing;
import newstracker.ingest.rig.Database;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// One source in a real database, due at noon and every quarter of an hour.
abstract class OneSource {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Duration QUARTER = Duration.ofMinutes(15);
    static final Result.Telling NOTHING = new Result.Telling(Optional.empty(), false, false);

    @TempDir
    static Path folder;

    static Database database;
    final SourceStore store = new SourceStore(database.source(), "one");

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new Database(folder);
        database.start();
        database.flyway().migrate();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void configureOneSource() throws Exception {
        database.run("truncate ingest.source");
        new SourceSetup(database.source()).apply(List.of(source()), NOON);
    }

    void finish(Instant now, Optional<Instant> notBefore, Result.Telling telling) throws SQLException {
        SourceState state = new SourceState(
                Optional.of(now),
                Optional.of(now),
                Optional.of(now.plus(QUARTER)),
                QUARTER,
                Optional.empty(),
                Optional.empty(),
                List.of());
        FeedSchedule.Next next = new FeedSchedule.Next(now.plus(QUARTER), QUARTER, 0, notBefore);
        Result result = new Result(
                "s", source().url(), Optional.empty(), Optional.empty(), next, Due.Moved.NOWHERE, telling, state);
        store.finish(List.of(result), List.of());
    }

    static Source source() {
        SourceRef ref = new SourceRef("s", "S", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(
                ref, "http://a.example/feed", SourceKind.FEED, List.of(), Optional.empty(), Source.Reading.PLAIN);
    }
}
