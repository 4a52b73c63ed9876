package newstracker.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.item.Item;
import newstracker.ingest.page.Pages.Plan;
import newstracker.ingest.page.Pages.Tried;
import newstracker.ingest.rig.Database;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.outbound.AddressGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that cannot be read at noon, over two days of a clock that only this test turns.
class PagesAgainTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Optional<String> DOWN = Optional.of("its page could not be fetched");
    private static final Item ITEM = item("one");

    @TempDir
    static Path folder;

    private static Database database;
    private static SafeHttp http;

    private final Pages pages = new Pages(http, database.source());

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new Database(folder);
        database.start();
        database.flyway().migrate();
        http = new SafeHttp(new AddressGuard(List.of()), Optional.empty());
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        http.close();
        database.close();
    }

    @BeforeEach
    void failsAtNoon() throws Exception {
        database.run("truncate ingest.page");
        pages.remember(source(), new Tried(ITEM, DOWN), NOON);
    }

    @Test
    void waitsAFewMinutesBeforeTheNextTry() throws Exception {
        Plan soon = plan(NOON.plusSeconds(299));

        assertThat(soon.fetch()).isEmpty();
        assertThat(soon.unreadable()).hasSize(1);
        assertThat(pages.due(source(), NOON.plusSeconds(299))).isFalse();
        assertThat(pages.due(source(), NOON.plusSeconds(300))).isTrue();
        assertThat(plan(NOON.plusSeconds(300)).fetch()).containsExactly(ITEM);
    }

    @Test
    void triesTenTimesOverTwoDays() throws Exception {
        Instant now = NOON;
        for (int attempt = 2; attempt <= 10; attempt++) {
            now = now.plus(Duration.ofMinutes(5L << attempt - 2));
            assertThat(plan(now.minusSeconds(1)).fetch()).isEmpty();
            assertThat(plan(now).fetch()).hasSize(1);
            pages.remember(source(), new Tried(ITEM, DOWN), now);
        }

        Instant later = now.plus(Duration.ofDays(9));
        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofHours(40), Duration.ofHours(48));
        assertThat(plan(later).fetch()).isEmpty();
        assertThat(plan(later).unreadable()).hasSize(1);
        assertThat(pages.due(source(), later)).isFalse();
    }

    @Test
    void isContentWhenThePageIsRead() throws Exception {
        pages.remember(source(), new Tried(ITEM, Optional.empty()), NOON.plusSeconds(300));

        assertThat(plan(NOON.plusSeconds(600)).fetch()).isEmpty();
        assertThat(plan(NOON.plusSeconds(600)).unreadable()).isEmpty();
        assertThat(pages.due(source(), NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void asksInVainForNoPageThatTheSourceNamesNoMore() throws Exception {
        pages.plan(source(), List.of(), NOON.plusSeconds(300));
        assertThat(pages.due(source(), NOON.plusSeconds(300))).isTrue();
        pages.plan(source(), List.of(item("two")), NOON.plusSeconds(300));
        assertThat(pages.due(source(), NOON.plusSeconds(300))).isFalse();
    }

    private static Item item(String name) {
        return new Item(
                Optional.of(name),
                Optional.of("http://paper.example/" + name),
                "Title",
                Item.Body.NONE,
                List.of(),
                Item.Dates.UNKNOWN,
                Optional.empty(),
                List.of());
    }

    private Plan plan(Instant now) throws Exception {
        return pages.plan(source(), List.of(ITEM), now);
    }

    private static Source source() {
        SourceRef ref = new SourceRef("s", "S", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new Source(
                ref,
                "http://paper.example/feed",
                SourceKind.FEED,
                List.of(),
                Optional.empty(),
                new Source.Reading(Optional.empty(), Optional.empty(), true, Optional.empty()));
    }
}
