package newstracker.ingest;

import static newstracker.ingest.RunningIngest.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.event.article.Article;
import newstracker.ingest.rig.CallbackServer;
import newstracker.ingest.rig.Database;
import newstracker.ingest.rig.Site;
import newstracker.ingest.rig.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of news that a hub tells of, in the service as it runs.
class HubTest {

    private final AtomicInteger items = new AtomicInteger(1);

    @Test
    void readsAnArticleAsSoonAsItsHubTellsAndWithoutTheHubByPolling(@TempDir Path folder) throws Exception {
        Database database = new Database(folder.resolve("database"));
        try (Site site = new Site();
                CallbackServer callbacks = new CallbackServer(database.source(), InstantSource.system());
                RunningIngest ingest = new RunningIngest(
                        folder,
                        database,
                        Optional.of(callbacks.url()),
                        learnt(site),
                        RunningIngest.source("polled", "feed", site.url(2, "/feed")))) {
            TestHub hub = new TestHub(site, 9);
            site.on(1, "/feed", exchange -> feed(exchange, site.url(9, "/hub")));
            site.on(2, "/feed", exchange -> feed(exchange, site.url(8, "/nobody")));
            ingest.broker.start();
            database.start();
            ingest.start();
            ingest.articles("told", 1);
            await("the subscription", () -> database.ask("select 1 from subscription where state = 'active'"));

            items.set(2);
            hub.publish("sha256", "this is not even read");

            assertThat(ingest.articles("told", 2)).extracting(Article::revision).containsOnly(1);
            assertThat(site.asked(1)).hasSizeBetween(2, 3);
            assertThat(ingest.articles("polled", 2)).hasSize(2);
            assertThat(database.ask("select reason from subscription where source = 'polled'"))
                    .hasValue("it answers 404");
        }
    }

    // Its interval is learnt: by itself it would be read again after minutes.
    private static String learnt(Site site) {
        return RunningIngest.source("told", "feed", site.url(1, "/feed")).replace("  every: 1s\n", "");
    }

    private void feed(HttpExchange exchange, String hub) throws IOException {
        exchange.getResponseHeaders().add("Link", "<" + hub + ">; rel=\"hub\"");
        exchange.getResponseHeaders().add("Link", "<https://news.example/feed>; rel=self");
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int item = 1; item <= items.get(); item++) {
            feed.append("<item><guid>%s-%d</guid><title>Item %d</title></item>".formatted(hub, item, item));
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody()
                .write(feed.append("</channel></rss>").toString().getBytes());
    }
}
