package newstracker.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Building and keeping subscriptions with a key: once with the real service, else with the answers that it promises.
@EnabledIf(value = "newstracker.endtoend.page.Chromium#isWanted", disabledReason = Chromium.MISSING)
class SubscriptionsPageTest {

    private static final String KEY = "ntk_" + "a".repeat(43);
    private static final String ONE = """
            {"id":"sub_1","query":{"kind":["price"],"item":["SuperGrok"]},"when":"changePercent <= -10","state":"active",
             "channel":{"type":"webhook","url":"https://example.org/hook"},"locale":"en","tz":"UTC","reason":null%s}
            """;
    private static final String TRIAL = """
            {"since":"2026-01-01T00:00:00Z","until":"2026-04-01T00:00:00Z","count":1,"items":[{"number":7,"eventId":"i-7",
             "at":"2026-02-03T04:05:06Z","event":{"type":"claim.created","claim":%s}}]}
            """.formatted(Answers.price(25, "current", "2026-02-03", "null"));
    private static final String LOG = """
            {"items":[{"id":"dlv_1","eventId":"i-8","state":"delivered","replay":false,"createdAt":"2026-02-03T04:05:06Z",
             "deliveredAt":"2026-02-03T04:05:07Z","attempts":[{"at":"2026-02-03T04:05:07Z","status":204,"latencyMillis":31,"excerpt":""}]}],
             "next":null}
            """;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private final List<Request> asked = new ArrayList<>();

    @Test
    void leadsFromAViewToASubscription() {
        Reader reader = withKey(browsing.visit(Visit.atDesk("en")), "/subscriptions?kind=price&item=SuperGrok");
        reader.page.locator("#wish-when").fill("changePercent <= -10");
        reader.page.locator("#wish-to").fill("https://example.org/hook");

        reader.page.locator("subscription-builder button[type=button]").click();
        assertThat(reader.page.locator(".made")).containsText("This would have sent 1 message.");
        assertThat(reader.page.locator(".made li")).containsText("US$25");
        reader.page.locator("subscription-builder form button").first().click();

        assertThat(reader.page.locator(".made code")).hasText("whsec_once");
        Request made = asked.getLast();
        assertThat(made.headerValue("authorization")).isEqualTo("Bearer " + KEY);
        assertThat(made.postData())
                .contains("\"query\":{\"kind\":\"price\",\"item\":\"SuperGrok\"}", "\"when\":\"changePercent <= -10\"")
                .contains(
                        "\"channel\":{\"type\":\"webhook\",\"url\":\"https://example.org/hook\"}",
                        "\"tz\":\"Europe/London\"");
        assertThat(reader.barriers()).isEmpty();
        reader.shoot("subscription-built-" + Visit.atDesk("en"));
    }

    /// With the real service, from the link of the operator to the message at the receiver.
    @Test
    void deliversATestToARealReceiver() throws IOException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer receiver = receiver(received);
        Reader reader = browsing.visit(Visit.atDesk("en")).open("/subscriptions?kind=price" + browsing.code());
        reader.page
                .locator("#wish-to")
                .fill("http://127.0.0.1:%d/hook".formatted(receiver.getAddress().getPort()));

        reader.page.locator("subscription-builder button[type=button]").click();
        assertThat(reader.page.locator(".made"))
                .containsText("This would have sent 0 messages."); // samples tell nobody
        reader.page.locator("subscription-builder form button").first().click();
        assertThat(reader.page.locator(".made code")).containsText("whsec_");
        reader.page.locator(".subscriptions button").first().click();

        assertThat(reader.page.locator("delivery-log tbody")).containsText("200");
        assertThat(received.poll()).contains("test");
        reader.page.locator(".subscriptions button.quiet").first().click();
        reader.page.locator(".subscriptions li button").nth(2).click();
        assertThat(reader.page.locator(".subscriptions li")).hasCount(0);
        receiver.stop(0);
    }

    @Test
    void showsWhatATestDidAtTheReceiver() {
        Reader reader = withKey(browsing.visit(Visit.onPhone("ja").inTheDark()), "/subscriptions");

        reader.page.locator(".subscriptions button").first().click();

        assertThat(reader.page.locator("delivery-log tbody")).containsText("204");
        assertThat(reader.page.locator("delivery-log tbody")).containsText("31 ms");
        assertThat(reader.isWiderThanScreen()).isFalse();
        assertThat(reader.barriers()).isEmpty();
        reader.shoot("subscriptions-kept-" + Visit.onPhone("ja").inTheDark());
    }

    @Test
    void asksNobodyAboutWhatIsNoKey() {
        Reader reader = open(browsing.visit(Visit.atDesk("en")), "/subscriptions");

        reader.page.locator("#api-key").fill("secret");
        reader.page.locator("key-door button").click();

        assertThat(reader.page.locator("key-door [role=alert]")).containsText("ntk_");
        assertThat(asked).isEmpty();
    }

    @Test
    void takesAKeyOutOfTheAddress() {
        Reader reader = open(browsing.visit(Visit.atDesk("en")), "/subscriptions#key=" + KEY);

        assertThat(reader.page.locator("subscription-list li")).hasCount(1);
        assertThat(reader.page.url()).doesNotContain(KEY);
    }

    private static HttpServer receiver(BlockingQueue<String> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Reader withKey(Reader reader, String path) {
        open(reader, path);
        reader.page.locator("#api-key").fill(KEY);
        reader.page.locator("key-door button").click();
        reader.page.locator("subscription-list li").waitFor();
        return reader;
    }

    private Reader open(Reader reader, String path) {
        reader.page.route("**/v1", route -> Answers.json(route, "{\"resources\":[\"/v1/subscriptions\"]}"));
        reader.page.route("**/v1/key", route -> answer(route, "{\"id\":\"key_1\",\"name\":\"me\"}"));
        reader.page.route(
                "**/v1/subscriptions",
                route -> answer(
                        route,
                        route.request().method().equals("POST")
                                ? ONE.formatted(",\"secret\":\"whsec_once\"")
                                : "{\"items\":[%s]}".formatted(ONE.formatted(""))));
        reader.page.route("**/v1/subscriptions?dryRun=90d", route -> answer(route, TRIAL));
        reader.page.route("**/v1/subscriptions/sub_1/test", route -> answer(route, "{\"eventId\":\"i-8\"}"));
        reader.page.route("**/v1/subscriptions/sub_1/deliveries*", route -> answer(route, LOG));
        return reader.open(path);
    }

    private void answer(Route route, String body) {
        if (route.request().method().equals("POST")) {
            asked.add(route.request());
        }
        Answers.json(route, body);
    }
}
