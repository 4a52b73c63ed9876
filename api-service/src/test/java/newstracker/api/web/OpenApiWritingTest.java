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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newstracker.api.delivery.Subscriber;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyLinks;
import newstracker.api.key.KeyStore;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;
import newstracker.api.support.ApiTest;
import newstracker.api.web.Description.Described;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the description says of addresses that need a key is done in the order in which somebody would.
@ApiTest
class OpenApiWritingTest {

    /// Ids are made on the way, and so are times: the fields have to be those of the example.
    private static final List<String> COURSE = List.of(
            "key",
            "openKeyLink",
            "report",
            "reports",
            "reportsOfClaim",
            "subscribe",
            "subscriptions",
            "subscription",
            "changeSubscription",
            "pause",
            "resume",
            "rotateSecret",
            "testDelivery",
            "deliveries",
            "replayDelivery",
            "replayStretch",
            "subscriptionHistory",
            "unsubscribe",
            "decide",
            "reviews",
            "review",
            "testCases",
            "withdraw");

    private static final String HOOK = "https://example.org/hook";

    @Inject
    Desk desk;

    @Inject
    KeyStore keys;

    @Inject
    KeyLinks links;

    private Subscriber operator;
    private String made = "";
    private String delivery = "";

    @BeforeEach
    void whatTheExamplesSpeakOf() throws SQLException, IOException {
        desk.clear();
        desk.publish(OpenApiTest.example());
        operator = Subscriber.with(keys, Scope.OPERATOR);
        String code =
                Description.read().one("openKeyLink").request().path("code").asText();
        links.invite(new KeyText(code), "a guest", Set.of(Scope.SUBSCRIBE), Optional.empty());
    }

    @Test
    void doesWhatTheExamplesSay() throws IOException {
        Description description = Description.read();
        for (String id : COURSE) {
            Described one = description.one(id);
            JsonNode answer = answer(one);
            remember(id, answer);
            write(id, answer);
            if (System.getProperty("openapi.examples") == null && !answer.isMissingNode()) {
                assertThat(one.example().isMissingNode())
                        .as("no example of " + id)
                        .isFalse();
                assertThat(fields(answer)).as(id).isEqualTo(fields(one.example()));
            }
        }
    }

    @Test
    void leavesNoOperationUntried() throws IOException {
        Set<String> untried = Description.read().all().stream()
                .filter(one -> one.path().matches("/v1/(key|reviews|reports|subscriptions).*") || !one.reading())
                .map(Described::id)
                .collect(Collectors.toCollection(TreeSet::new));

        COURSE.forEach(untried::remove);

        assertThat(untried).isEmpty();
    }

    private JsonNode answer(Described one) throws IOException {
        RequestSpecification request = operator.asks().accept("*/*");
        if (!one.request().isMissingNode()) {
            // No machine has to know that name for the test.
            request.body(one.request().toString().replace(HOOK, "http://127.0.0.1:9/hook"));
        }
        if (one.id().equals("replayStretch")) {
            request.queryParam("since", "2026-01-01T00:00:00Z");
        }
        Response answer = request.request(one.method(), address(one));
        assertThat(answer.statusCode()).as(one.id() + ": " + answer.asString()).isBetween(200, 204);
        assertThat(one.operation().path("responses").has(Integer.toString(answer.statusCode())))
                .as("%s answers %d", one.id(), answer.statusCode())
                .isTrue();
        if (answer.statusCode() == 204) {
            return Description.JSON.missingNode();
        }
        return answer.contentType().contains("x-ndjson")
                ? TextNode.valueOf(answer.asString())
                : Description.JSON.readTree(answer.asByteArray());
    }

    private String address(Described one) {
        boolean ofClaim = one.path().startsWith("/v1/claims");
        String id = ofClaim ? given().get("/v1/claims?kind=price").path("items[0].id") : made;
        return one.path().replace("{id}", id).replace("{delivery}", delivery);
    }

    private void remember(String operation, JsonNode answer) {
        switch (operation) {
            case "subscribe", "decide" -> made = answer.path("id").asText();
            case "deliveries" -> delivery = answer.at("/items/0/id").asText();
            default -> {}
        }
    }

    private static void write(String operation, JsonNode answer) throws IOException {
        String folder = System.getProperty("openapi.examples");
        if (folder != null && !answer.isMissingNode()) {
            boolean text = answer.isTextual();
            Files.writeString(
                    Path.of(folder, operation + (text ? ".txt" : ".json")),
                    text ? answer.asText() : answer.toPrettyString().replace("http://127.0.0.1:9/hook", HOOK) + "\n");
        }
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                fields.add(field.getKey());
                fields(field.getValue()).forEach(inner -> fields.add(field.getKey() + "." + inner));
            }
        });
        if (node.isArray()) {
            node.forEach(element -> fields.addAll(fields(element)));
        }
        return fields;
    }
}
