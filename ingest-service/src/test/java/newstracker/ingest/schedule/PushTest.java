package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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
import newstracker.ingest.item.Reading.Hub;
import newstracker.ingest.rig.Database;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hubs make a source due sooner, and polling rarer while they can be relied on; they never keep it from being read.
class PushTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Result.Telling NOTHING = new Result.Telling(Optional.empty(), false, false);
    private static final Hub HUB = new Hub("https://hub.example/", "https://a.example/feed");

    @TempDir
    static Path folder;

    private static Database database;
    private final SourceStore store = new SourceStore(database.source(), "one");

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

    @Test
    void readsASourceAgainThatAHubToldOfWhileItWasBeingRead() throws Exception {
        assertThat(store.lease(NOON, 9)).hasSize(1);
        database.run("update source set woken = true");
        finish(NOTHING);

        List<Due> soon = store.lease(NOON.plusSeconds(11), 9);

        assertThat(soon).hasSize(1);
        assertThat(soon.getFirst().push().woken()).isTrue();
    }

    @Test
    void takesANewsForReadOnce() throws Exception {
        database.run("update source set woken = true");
        store.lease(NOON, 9);
        finish(NOTHING);

        assertThat(store.lease(NOON.plus(QUARTER).minusSeconds(1), 9)).isEmpty();
        assertThat(store.lease(NOON.plus(QUARTER), 9).getFirst().push().woken()).isFalse();
    }

    @Test
    void reliesNoLongerOnAHubThatMissedAnArticle() throws Exception {
        database.run("update source set pushed_until = '2026-01-09T00:00:00Z'");
        assertThat(store.lease(NOON, 9).getFirst().push().isRelied(NOON)).isTrue();

        finish(new Result.Telling(Optional.empty(), false, true));

        assertThat(store.lease(NOON.plus(QUARTER), 9).getFirst().push().isRelied(NOON))
                .isFalse();
    }

    @Test
    void forgivesAHubThatToldWhileTheArticleWasBeingRead() throws Exception {
        database.run("update source set pushed_until = '2026-01-09T00:00:00Z'");
        store.lease(NOON, 9);
        database.run("update source set woken = true");

        finish(new Result.Telling(Optional.empty(), false, true));

        assertThat(store.lease(NOON.plus(QUARTER), 9).getFirst().push().isRelied(NOON))
                .isTrue();
    }

    @Test
    void keepsAHubWhileNothingChangesAndDropsItWhenTheSourceNamesNone() throws Exception {
        store.lease(NOON, 9);
        finish(new Result.Telling(Optional.of(HUB), true, false));
        store.lease(NOON.plus(QUARTER), 9);
        finish(NOTHING);
        assertThat(database.ask("select hub from source")).hasValue(HUB.address());

        store.lease(NOON.plus(QUARTER), 9);
        finish(new Result.Telling(Optional.empty(), true, false));

        assertThat(database.ask("select hub from source")).isEmpty();
    }

    @Test
    void pollsRarelyBelowAHub() {
        FeedSchedule.Next next = new FeedSchedule.Next(NOON.plus(QUARTER), QUARTER, 0, Optional.empty());
        FeedSchedule.Next rare =
                new FeedSchedule.Next(NOON.plus(QUARTER), Duration.ofHours(5), 0, Optional.empty()).relaxed(NOON);

        assertThat(next.relaxed(NOON).due()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(next.relaxed(NOON).relaxed(NOON)).isEqualTo(next.relaxed(NOON));
        assertThat(rare.due()).isEqualTo(NOON.plus(Duration.ofHours(5)));
    }

    private void finish(Result.Telling telling) throws SQLException {
        SourceState state = new SourceState(
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.of(NOON.plus(QUARTER)),
                QUARTER,
                Optional.empty(),
                Optional.empty(),
                List.of());
        FeedSchedule.Next next = new FeedSchedule.Next(NOON.plus(QUARTER), QUARTER, 0, Optional.empty());
        Result result = new Result(
                "s", source().url(), Optional.empty(), Optional.empty(), next, Due.Moved.NOWHERE, telling, state);
        store.finish(List.of(result), List.of());
    }

    private static Source source() {
        SourceRef ref = new SourceRef("s", "S", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(
                ref, "http://a.example/feed", SourceKind.FEED, List.of(), Optional.empty(), Source.Reading.PLAIN);
    }
}
