package newstracker.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.item.Reading.Hub;
import org.junit.jupiter.api.Test;

/// Hubs make a source due sooner, and polling rarer while they can be relied on; they never keep it from being read.
class PushTest extends OneSource {

    private static final Hub HUB = new Hub("https://hub.example/", "https://a.example/feed");

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
        finish(NOON, Optional.empty(), telling);
    }
}
