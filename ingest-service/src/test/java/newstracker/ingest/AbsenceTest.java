package newstracker.ingest;

import static newstracker.ingest.RunningIngest.await;
import static newstracker.ingest.RunningIngest.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.event.article.Article;
import newstracker.ingest.rig.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Broker or database missing, going away or full: reading goes on by itself when they are back, and nothing is lost.
class AbsenceTest {

    @TempDir
    Path folder;

    private final AtomicInteger items = new AtomicInteger(1);
    private Site site;

    @BeforeEach
    void startSite() throws Exception {
        site = new Site();
        site.on(1, "/feed", exchange -> {
            int count = items.get();
            String tag = "\"" + count + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            StringBuilder feed = new StringBuilder("<rss><channel>");
            for (int item = 1; item <= count; item++) {
                feed.append("<item><guid>%d</guid><title>Item %d</title></item>".formatted(item, item));
            }
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write(feed.append("</channel></rss>").toString().getBytes());
        });
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    @Test
    void waitsForBrokerAndDatabaseThatComeLater() throws Exception {
        try (RunningIngest ingest = new RunningIngest(folder, source("s", "feed", site.url(1, "/feed")))) {
            ingest.start();
            assertThat(ingest.isReading()).isFalse();

            ingest.database.start();
            ingest.broker.start();

            assertThat(ingest.articles("s", 1)).hasSize(1);
            assertThat(ingest.isReading()).isTrue();
        }
    }

    @Test
    void losesNothingWhileBrokerOrDatabaseIsAway() throws Exception {
        try (RunningIngest ingest = RunningIngest.started(folder, source("s", "feed", site.url(1, "/feed")))) {
            ingest.articles("s", 1);

            ingest.broker.stop();
            items.set(3);
            awaitNextRequest();
            ingest.broker.start();
            assertThat(ingest.articles("s", 3)).hasSize(3);

            ingest.database.stop();
            items.set(5);
            ingest.database.start();
            assertThat(ingest.articles("s", 5))
                    .hasSize(5)
                    .extracting(Article::revision)
                    .containsOnly(1);
        }
    }

    @Test
    void keepsTheArticlesOfAFullDiskForLater() throws Exception {
        try (RunningIngest ingest = RunningIngest.started(folder, source("s", "feed", site.url(1, "/feed")))) {
            ingest.articles("s", 1);

            ingest.database.run("""
                    create function ingest.full_disk() returns trigger language plpgsql as $$
                    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
                    create trigger full_disk before insert on ingest.revision execute function ingest.full_disk()""");
            items.set(4);
            awaitNextRequest();
            assertThat(ingest.articles("s")).hasSize(1);
            ingest.database.run("drop trigger full_disk on ingest.revision");

            assertThat(ingest.articles("s", 4)).hasSize(4);
        }
    }

    // The number of items is raised before: whoever asks from now on sees the new ones.
    private void awaitNextRequest() throws Exception {
        int before = site.asked(1).size();
        await("one more request", () -> site.asked(1).size() > before ? Optional.of(true) : Optional.empty());
    }
}
