package newstracker.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import io.restassured.RestAssured;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newstracker.api.delivery.Receiver.Answer;
import newstracker.api.delivery.Receiver.Received;
import newstracker.api.key.ApiKey;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.Test;

@ApiTest
class WebhookTest extends TellingHooks {

    private static final Map<String, Object> PRICES = Map.of("kind", "price", "item", "SuperGrok");

    @Test
    void tellsOnceUnderTheIdOfTheEventAndSignsForTheReferenceLibrary() throws Exception {
        String secret = subscriber
                .posts(Subscriber.body(receiver.url("/hook"), PRICES, ""))
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");

        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();
        sender.sendAllDue();

        List<Received> received = receiver.at("/hook");
        assertThat(received).hasSize(1);
        String id = RestAssured.get("/v1/events?type=claim.created").path("items[0].id");
        assertThat(received.getFirst().id()).isEqualTo(id);
        assertThat(received.getFirst().headers().getFirst("ce-id")).isEqualTo(id);
        assertThat(received.getFirst().body()).contains("\"id\":\"" + id + "\"", "\"amount\":30");
        assertThatCode(() -> new Webhook(secret).verify(received.getFirst().body(), headers(received.getFirst())))
                .doesNotThrowAnyException();
    }

    @Test
    void signsWithBothSecretsWhileOneIsReplaced() throws Exception {
        String url = receiver.url("/hook");
        Map<String, String> opened = subscriber
                .posts(Subscriber.body(url, PRICES, ""))
                .extract()
                .jsonPath()
                .getMap("$", String.class, String.class);
        String fresh = subscriber
                .asks()
                .post("/v1/subscriptions/" + opened.get("id") + "/secret")
                .path("secret");

        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();
        clock.pass(Duration.ofHours(25));
        desk.publish(priced("two", "24", "2026-05-02T00:00:00Z"));
        sender.sendAllDue();

        Received both = receiver.at("/hook").getFirst();
        assertThat(both.headers().getFirst("webhook-signature").split(" ")).hasSize(2);
        for (String secret : List.of(opened.get("secret"), fresh)) {
            assertThatCode(() -> new Webhook(secret).verify(both.body(), headers(both)))
                    .doesNotThrowAnyException();
        }
        assertThat(receiver.at("/hook")
                        .getLast()
                        .headers()
                        .getFirst("webhook-signature")
                        .split(" "))
                .hasSize(1);
    }

    @Test
    void followsNoRedirectAndWaitsForNobodyForEver() throws Exception {
        String moved = subscriber.subscribes(receiver.url("/moved"), PRICES, "");
        String slow = subscriber.subscribes(receiver.url("/slow"), PRICES, "");
        receiver.answer("/moved", new Answer(302, Map.of("Location", receiver.url("/inside")), 0));
        receiver.answer("/slow", new Answer(200, Map.of(), 10_000));

        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();

        assertThat(receiver.at("/inside")).isEmpty();
        deliveries(moved).body("items[0].attempts[0].status", equalTo(302)).body("items[0].state", equalTo("pending"));
        deliveries(slow).body("items[0].attempts[0].excerpt", containsString("no answer within 4 s"));
    }

    @Test
    void showsWhatBecameOfEachDeliveryAndSendsItAgain() throws Exception {
        String id = subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();
        String delivery = deliveries(id)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("delivered"))
                .body("items[0].attempts[0].status", equalTo(200))
                .body("items[0].attempts[0].excerpt", equalTo("answer 200"))
                .extract()
                .path("items[0].id");

        subscriber
                .asks()
                .post("/v1/subscriptions/" + id + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(200);
        subscriber.asks().post("/v1/subscriptions/" + id + "/test").then().statusCode(200);
        sender.sendAllDue();

        List<Received> received = receiver.at("/hook");
        assertThat(received).hasSize(3);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(received.get(2).body()).contains("\"type\":\"test\"");
    }

    @Test
    void sendsNothingWhilePaused() throws Exception {
        String id = subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        subscriber.asks().post("/v1/subscriptions/" + id + "/pause").then().body("state", equalTo("paused"));
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();
        int paused = receiver.received().size();

        subscriber.asks().post("/v1/subscriptions/" + id + "/resume").then().statusCode(200);
        desk.publish(priced("two", "24", "2026-05-02T00:00:00Z"));
        sender.sendAllDue();
        subscriber.asks().delete("/v1/subscriptions/" + id).then().statusCode(204);
        desk.publish(priced("three", "20", "2026-05-03T00:00:00Z"));
        sender.sendAllDue();

        assertThat(paused).isZero();
        assertThat(receiver.received()).hasSize(1);
        subscriber.asks().get("/v1/subscriptions/" + id).then().statusCode(404);
    }

    @Test
    void sendsNothingForAKeyThatWasRevoked() throws Exception {
        subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        for (ApiKey key : keys.all()) {
            keys.revoke(key.id());
        }

        sender.sendAllDue();
        desk.publish(priced("two", "24", "2026-05-02T00:00:00Z"));
        sender.sendAllDue();

        assertThat(receiver.received()).isEmpty();
    }

    private io.restassured.response.ValidatableResponse deliveries(String id) {
        return subscriber
                .asks()
                .get("/v1/subscriptions/" + id + "/deliveries")
                .then()
                .statusCode(200);
    }

    private static HttpHeaders headers(Received received) {
        return HttpHeaders.of(received.headers(), (_, _) -> true);
    }

    private static Draft priced(String slug, String amount, String published) {
        return Draft.of(slug, slug + ": SuperGrok costs $" + amount + " a month, says the company.")
                .from("paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
