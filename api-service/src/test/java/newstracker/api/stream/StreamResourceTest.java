package newstracker.api.stream;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ApiTest
@Timeout(180)
class StreamResourceTest {

    @Inject
    Desk desk;

    @TestHTTPResource("/v1/stream")
    URI address;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void tellsTwoFollowersTheSame() throws Exception {
        try (Following one = follow("", null);
                Following two = follow("", null)) {
            desk.publish(priced("a", "30"));

            assertThat(one.ids(2)).isEqualTo(two.ids(2)).containsExactly("test-1", "test-2");
        }
    }

    @Test
    void goesOnAfterTheLastEventSeen() throws Exception {
        desk.publish(priced("a", "30"), priced("b", "31"));

        try (Following follower = follow("", "test-2")) {
            desk.publish(priced("c", "32"));

            assertThat(follower.ids(4)).containsExactly("test-3", "test-4", "test-5", "test-6");
        }
    }

    @Test
    void tellsOnlyWhatWasAskedFor() throws Exception {
        desk.publish(priced("a", "30"));

        try (Following follower = follow("?kind=price&min=40&type=claim.created", null)) {
            desk.publish(priced("b", "31"));
            desk.publish(priced("c", "45"));

            assertThat(follower.ids(1)).containsExactly("test-6");
        }
    }

    @Test
    void namesTheGapAfterAnEventOfAnotherLife() throws Exception {
        try (Following follower = follow("", "elsewhere-77")) {
            assertThat(follower.line("event: ")).isEqualTo("event: gap");
            assertThat(follower.line("data: ")).contains("/v1/events").contains("test-0");
        }
    }

    @Test
    void listsTheSameEvents() {
        desk.publish(priced("a", "30"), priced("b", "31"));

        get("/v1/events?after=test-1&limit=1")
                .then()
                .body("items.id", contains("test-2"))
                .body("items[0].type", equalTo("article.published"))
                .body("items[0].cause", equalTo("source"));
        String next = get("/v1/events?after=test-1&limit=1").path("next");
        get("/v1/events?cursor=" + next)
                .then()
                .body("items.id", contains("test-3", "test-4"))
                .body("items[1].claim.amount", equalTo(31));
        get("/v1/events?after=other-1")
                .then()
                .body("items[0].type", equalTo("gap"))
                .body("items", hasSize(5));
        get("/v1/events?after=nonsense").then().statusCode(400).body("field", equalTo("after"));
    }

    @Test
    void listsTheSameWhateverBecomesOfTheTextsLater() {
        desk.publish(priced("a", "30"));
        List<String> before = get("/v1/events?kind=price&lang=en").path("items.id");

        desk.publish(Draft.of("a", "この記事には何も残っていない。").language("ja").revision(2));

        assertThat(before).isNotEmpty();
        assertThat(get("/v1/events?kind=price&lang=en").<List<String>>path("items.id"))
                .containsAll(before);
    }

    private static Draft priced(String slug, String amount) {
        return Draft.of(slug, "The item " + slug + slug + slug + " costs $" + amount + " now.")
                .published("2026-0" + (1 + Math.abs(slug.hashCode() % 8)) + "-01T00:00:00Z")
                .price("$" + amount, "SuperGrok", amount);
    }

    private Following follow(String query, String lastEventId) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<java.io.InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("content-type"))
                .get()
                .asString()
                .startsWith("text/event-stream");
        Following following = new Following(
                client, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        // From this line on nothing is missed.
        assertThat(following.line(": ")).isEqualTo(": connected");
        return following;
    }

    private record Following(HttpClient client, BufferedReader reader) implements AutoCloseable {

        List<String> ids(int count) throws IOException {
            List<String> ids = new ArrayList<>();
            while (ids.size() < count) {
                ids.add(line("id: ").substring("id: ".length()));
            }
            return ids;
        }

        String line(String beginning) throws IOException {
            String line = reader.readLine();
            while (!line.startsWith(beginning)) {
                line = reader.readLine();
            }
            return line;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
