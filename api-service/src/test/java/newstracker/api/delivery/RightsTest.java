package newstracker.api.delivery;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.api.delivery.Receiver.Received;
import newstracker.api.intake.Desk;
import newstracker.api.json.ApiJson;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How much of a text others see: the same on every channel, whatever kind of source it comes from.
@ApiTest
class RightsTest {

    // Longer than a quote may be: what stands at its end is seen only where everything may be.
    private static final String LONG = "SuperGrok now costs $%d a month, says the word %s, "
            + "and on it goes with one thing and another ".repeat(9) + "until the very end of %s.";

    private static final List<String> CHANNELS = List.of(
            "/v1/timeline",
            "/v1/articles",
            "/v1/articles?q=costs",
            "/v1/claims",
            "/v1/prices",
            "/v1/conflicts",
            "/v1/items",
            "/v1/items/supergrok",
            "/v1/events",
            "/v1/feed.atom",
            "/v1/feed.atom?entries=changes",
            "/v1/feed.rss",
            "/v1/feed.rss?entries=changes",
            "/v1/feed.json",
            "/v1/feed.json?entries=changes",
            "/v1/export.csv?rows=claims",
            "/v1/export.csv?rows=evidence",
            "/v1/export.csv?rows=articles",
            "/v1/export.ndjson?rows=claims",
            "/v1/export.ndjson?rows=evidence",
            "/v1/export.ndjson?rows=articles");

    private static final List<String> WAYS = List.of("webhook", "slack", "discord", "ntfy");

    @TestHTTPResource
    private URI service;

    private final Desk desk;
    private final Sender sender;
    private final KeyStore keys;
    private Receiver receiver;

    RightsTest(Desk desk, Sender sender, KeyStore keys) {
        this.desk = desk;
        this.sender = sender;
        this.keys = keys;
    }

    @BeforeEach
    void publish() throws Exception {
        desk.clear();
        receiver = new Receiver();
        Subscriber subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
        for (String type : WAYS) {
            Map<String, String> channel = Map.of("type", type, "url", receiver.url("/" + type));
            subscriber
                    .posts(ApiJson.write(Map.of("query", Map.of("kind", "price"), "channel", channel)))
                    .statusCode(201);
        }
        desk.publish(
                article("free", 31, Show.FULL, "CC-BY-4.0"),
                article("bold", 32, Show.FULL, ""),
                article("usual", 33, Show.QUOTE, ""),
                article("shy", 34, Show.LINK, ""));
        sender.sendAllDue();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void showsNoWordOfASourceThatAllowsALinkAlone() {
        assertThat(everything()).allSatisfy(answer -> assertThat(answer).doesNotContain("shyword", "shyend"));
        get("/v1/articles/" + Draft.id("shy"))
                .then()
                .body("text", nullValue())
                .body("mentions[0].surface", nullValue())
                .body("claims[0].evidence[0].surface", nullValue())
                .body("title", equalTo("Title of shy"));
    }

    @Test
    void showsASentenceOfASourceThatAllowsAQuoteAndNoMore() {
        List<String> everything = everything();

        assertThat(everything).anySatisfy(answer -> assertThat(answer).contains("usualword"));
        assertThat(everything).allSatisfy(answer -> assertThat(answer).doesNotContain("usualend"));
    }

    @Test
    void takesNobodysWordForEverythingWithoutALicence() {
        assertThat(everything()).allSatisfy(answer -> assertThat(answer).doesNotContain("boldend"));
    }

    @Test
    void showsEverythingWhereTheLicenceAllowsItAndNamesTheLicence() {
        get("/v1/articles/" + Draft.id("free"))
                .then()
                .body("text", equalTo("Title of free\n" + LONG.formatted(31, "freeword", "freeend")))
                .body("sources[0].licence", equalTo("CC-BY-4.0"));
    }

    /// What every channel says, webhooks and single things included.
    private List<String> everything() {
        List<String> answers = new ArrayList<>();
        for (String channel : CHANNELS) {
            answers.add(channel + " "
                    + get(channel).then().statusCode(200).extract().asString());
        }
        for (String slug : List.of("free", "bold", "usual", "shy")) {
            String article = get("/v1/articles/" + Draft.id(slug)).asString();
            answers.add(slug.equals("free") ? "" : article);
        }
        List<String> claims = get("/v1/claims").path("items.id");
        claims.forEach(claim -> {
            answers.add(get("/v1/claims/" + claim).asString());
            answers.add(get("/v1/claims/" + claim + "/evidence").asString());
        });
        List<String> stories = get("/v1/timeline").path("items.id");
        stories.forEach(story -> answers.add(get("/v1/stories/" + story).asString()));
        for (String type : WAYS) {
            List<Received> letters = receiver.at("/" + type);
            assertThat(letters).as(type).hasSize(4);
            letters.forEach(letter -> answers.add(letter.body()));
        }
        answers.add(stream());
        return answers;
    }

    /// All events from the first, as the stream sends them.
    private String stream() {
        List<String> ids = get("/v1/events?limit=200").path("items.id");
        String beginning = ids.getFirst().replaceFirst("-\\d+$", "-0");
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/stream?lastEventId=" + beginning))
                .timeout(Duration.ofSeconds(20))
                .build();
        StringBuilder told = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines =
                        client.send(request, BodyHandlers.ofLines()).body()) {
            Set<String> outstanding = new HashSet<>(ids);
            for (Iterator<String> line = lines.iterator(); !outstanding.isEmpty() && line.hasNext(); ) {
                String next = line.next();
                told.append(next).append('\n');
                // The id of an event may stand before its words: read on until the next one begins.
                if (next.startsWith("data:")) {
                    outstanding.removeIf(id -> next.contains("\"" + id + "\""));
                }
            }
            assertThat(outstanding).isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return told.toString();
    }

    private static Draft article(String slug, int price, Show show, String licence) {
        String sentence = LONG.formatted(price, slug + "word", slug + "end");
        return Draft.of(slug, "Title of " + slug + "\n" + sentence)
                .from(slug, Standing.PRESS, show, licence)
                .price("$" + price, "SuperGrok", Integer.toString(price))
                .model("SuperGrok", "Grok Super");
    }
}
