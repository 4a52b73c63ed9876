package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class LivePageTest {

    private static final String LINK = "\"https://example.org/a\"";
    private static final String OLD = Answers.story("sto_old", "\"An older story\"", LINK);
    private static final String NEW = Answers.story("sto_new", "\"A newer story\"", LINK);

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void announcesNewsWithoutMovingWhatOneReads() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        AtomicReference<List<String>> stories = new AtomicReference<>(List.of(OLD));
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(stories.get())));
        AtomicReference<String> events = new AtomicReference<>("retry: 200\n\n");
        reader.page.route("**/v1/stream*", route -> Answers.events(route, events.get()));
        reader.open("/");
        double before = reader.stories().first().boundingBox().y;

        stories.set(List.of(NEW, OLD));
        events.set("retry: 200\nid: i-1\nevent: article.published\ndata: {}\n\n");
        Locator news = reader.page.locator("[data-show-new]");
        assertThat(news).hasText("Show 1 new story");
        assertThat(reader.stories()).hasCount(1);
        assertThat(reader.stories().first().boundingBox().y).isEqualTo(before);
        news.click();

        assertThat(reader.stories()).hasCount(2);
        assertThat(reader.stories().first()).containsText("A newer story");
        assertThat(reader.stories().first()).isFocused();
    }

    @Test
    void isLiveOnTheRealStream() {
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/");

        assertThat(reader.page.locator(".state.live")).hasText("Live");
    }

    @Test
    void announcesAStoryThatHasChanged() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        AtomicReference<String> story = new AtomicReference<>(OLD);
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(List.of(story.get()))));
        reader.page.route("**/v1/stream*", route -> Answers.events(route, "retry: 200\n\n"));
        reader.open("/");

        story.set(OLD.replace("\"amount\":30", "\"amount\":25"));
        reader.page.locator("[data-show-new]").click();

        assertThat(reader.page.locator(".chip")).containsText("US$25");
    }

    /// Nobody told of the story while the connection was down, and there was no event to go on after.
    @Test
    void missesNothingThatHappenedDuringACut() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        AtomicReference<List<String>> stories = new AtomicReference<>(List.of(OLD));
        reader.page.route("**/v1/timeline*", route -> Answers.json(route, Answers.list(stories.get())));
        reader.page.route("**/v1/stream*", route -> route.abort());
        reader.open("/");
        assertThat(reader.page.locator(".state.away")).containsText("Connection lost");

        stories.set(List.of(NEW, OLD));
        reader.page.unroute("**/v1/stream*");

        assertThat(reader.page.locator("[data-show-new]")).hasText("Show 1 new story");
        assertThat(reader.page.locator(".state.live")).hasText("Live");
        reader.forgetComplaints(); // a browser reports the broken connection that this test made
    }

    /// A browser reconnects by itself and says what it saw last; after an error answer it gives up, and the page does.
    @Test
    void goesOnBehindTheLastEventItSawAfterAnErrorAnswer() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        List<String> asked = new CopyOnWriteArrayList<>();
        reader.page.route("**/v1/stream*", route -> {
            asked.add(route.request().url());
            if (asked.size() == 2) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                Answers.events(route, "retry: 200\nid: i-7\nevent: article.published\ndata: {}\n\n");
            }
        });

        reader.open("/");
        reader.page.waitForCondition(() -> asked.size() > 2);

        assertThat(asked.getFirst()).doesNotContain("lastEventId");
        assertThat(asked.get(2)).contains("lastEventId=i-7");
        reader.forgetComplaints(); // a browser reports the error answer that this test gave
    }

    @Test
    void saysThatThereIsNoNetworkAndGoesOnWhenItIsBack() {
        Reader reader = browsing.visit(Visit.onPhone("ja")).open("/");
        assertThat(reader.page.locator(".state.live")).isVisible();

        reader.page.context().setOffline(true);
        assertThat(reader.page.locator(".state.away")).containsText("オフライン");
        reader.page.context().setOffline(false);

        assertThat(reader.page.locator(".state.live")).hasText("ライブ");
        reader.forgetComplaints(); // a browser reports the broken connection that this test made
    }

    @Test
    void saysThatTheServerIsAwayAndComesBack() {
        Reader reader = browsing.visit(Visit.atDesk("en"));
        reader.page.route("**/v1/timeline*", route -> route.abort());
        reader.page.navigate(browsing.site().toString());
        assertThat(reader.page.locator(".notice")).containsText("The server does not answer");

        reader.page.unroute("**/v1/timeline*");
        reader.page.locator(".notice button").click();

        assertThat(reader.stories().first()).isVisible();
        reader.forgetComplaints(); // a browser reports the broken connection that this test made
    }
}
