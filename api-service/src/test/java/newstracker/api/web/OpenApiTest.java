package newstracker.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.api.delivery.Subscriber;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.story.StoryStore;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.api.web.Description.Described;
import newstracker.event.SourceObserved;
import newstracker.event.source.Show;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the description says is tried out. With `-Dopenapi.examples=DIR` the examples are written anew there.
@ApiTest
class OpenApiTest {

    @Inject
    Desk desk;

    @Inject
    KeyStore keys;

    private Subscriber operator;

    @BeforeEach
    void whatTheExamplesSpeakOf() throws SQLException {
        desk.clear();
        desk.publish(example());
        desk.observe(exampleSource());
        operator = Subscriber.with(keys, Scope.OPERATOR);
    }

    static Draft example() {
        return Draft.of("example", "Grok 4 reaches 38.6 % on HLE with tools. SuperGrok costs $30 a month.")
                .from("example-paper", Standing.PRESS)
                .published("2026-05-01T12:00:00Z")
                .model("Grok 4", "Grok 4")
                .result("38.6 %", "Grok 4", "38.6", "with tools")
                .price("$30 a month", "SuperGrok", "30");
    }

    private static SourceObserved exampleSource() {
        SourceRef ref = new SourceRef(
                "example-paper", "Example paper", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new SourceObserved(
                new SourceDefinition(
                        ref, "https://example.org/feed.xml", "feed", List.of("xai"), Optional.empty(), true),
                new SourceState(
                        Optional.of(Instant.now()),
                        Optional.of(Instant.now()),
                        Optional.empty(),
                        Duration.ofMinutes(15),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /// All parameters of an address at once: the error would name the one that is not understood.
    @Test
    void understandsEveryParameterAsItIsDescribed() throws IOException {
        int tried = 0;
        for (Described one : reading()) {
            RequestSpecification request = operator.asks().accept("*/*");
            for (JsonNode parameter : one.operation().path("parameters")) {
                if (parameter.path("in").asText().equals("query") && parameter.has("example")) {
                    request.queryParam(
                            parameter.path("name").asText(),
                            parameter.path("example").asText());
                    tried++;
                }
            }
            Response answer = request.get(address(one));
            // The filters may leave nothing of a thing.
            assertThat(answer.statusCode())
                    .as(address(one) + ": " + answer.asString())
                    .isIn(200, one.path().contains("{") ? 404 : 200);
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void answersAsTheExamplesSay() throws IOException {
        for (Described one : reading()) {
            assertThat(one.example().isMissingNode())
                    .as("no example of " + one.id())
                    .isFalse();
            assertThat(Description.lasting(answer(one))).as(address(one)).isEqualTo(Description.lasting(one.example()));
        }
    }

    @Test
    void writesTheExamplesAnew() throws IOException {
        String folder = System.getProperty("openapi.examples");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            for (Described one : reading()) {
                JsonNode answer = answer(one);
                Path file = Path.of(folder, one.id() + (answer.isTextual() ? ".txt" : ".json"));
                String text = answer.isTextual() ? answer.asText() : answer.toPrettyString() + "\n";
                Files.writeString(file, text);
            }
        }
    }

    private JsonNode answer(Described one) throws IOException {
        Response answer = operator.asks().accept("*/*").get(address(one));
        assertThat(answer.statusCode()).as(address(one) + answer.asString()).isEqualTo(200);
        return answer.contentType().contains("json") && !answer.contentType().contains("x-ndjson")
                ? Description.JSON.readTree(answer.asByteArray())
                : TextNode.valueOf(answer.asString());
    }

    private static String address(Described one) {
        Map<String, String> ids = Map.of(
                "article", Draft.id("example"),
                "story", StoryStore.idOf(Draft.id("example")),
                "model", "grok-4",
                "item", "supergrok",
                "benchmark", "hle",
                "company", "xai",
                "source", "example-paper");
        String id =
                ids.getOrDefault(one.id(), given().get("/v1/claims?kind=price").path("items[0].id"));
        return one.path().replace("{id}", id);
    }

    /// Everything that can be read without having written. The stream does not end, and dead letters lie in
    /// the broker.
    private static List<Described> reading() throws IOException {
        return Description.read().all().stream()
                .filter(Described::reading)
                .filter(one -> !one.path().matches("/v1/(stream|key|reviews|reports|dead-letters|subscriptions).*"))
                .filter(one -> !one.id().equals("reportsOfClaim"))
                .toList();
    }
}
