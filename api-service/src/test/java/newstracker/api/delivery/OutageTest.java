package newstracker.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newstracker.api.delivery.Receiver.Answer;
import newstracker.api.delivery.Receiver.Received;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.Test;

/// Hours and days of outage, which take the clock of the test a moment.
@ApiTest
class OutageTest extends TellingHooks {

    private static final Map<String, Object> PRICES = Map.of("kind", "price", "item", "SuperGrok");

    @Inject
    Forgetting forgetting;

    @Test
    void survivesAnOutageOfDays() throws Exception {
        subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        receiver.answer("/hook", 503);
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        desk.publish(priced("two", "24", "2026-05-02T00:00:00Z"));
        for (int hour = 0; hour < 100; hour++) {
            sender.sendAllDue();
            clock.pass(Duration.ofHours(1));
        }
        int tries = receiver.received().size();
        receiver.answer("/hook", 200);

        clock.pass(Duration.ofHours(30));
        sender.sendAllDue();

        assertThat(tries).isBetween(9, 11);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(2);
        assertThat(receiver.received()).hasSize(tries + 2);
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() throws Exception {
        subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        receiver.answer("/hook", new Answer(429, Map.of("Retry-After", "3600"), 0));
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();
        receiver.answer("/hook", 200);

        clock.pass(Duration.ofMinutes(59));
        sender.sendAllDue();
        int early = receiver.received().size();
        clock.pass(Duration.ofMinutes(2));
        sender.sendAllDue();

        assertThat(early).isEqualTo(1);
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void endsAtOnceWhenTheReceiverIsGone() throws Exception {
        String id = subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        receiver.answer("/hook", 410);
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));

        sender.sendAllDue();

        subscriber
                .asks()
                .get("/v1/subscriptions/" + id)
                .then()
                .body("state", equalTo("disabled"))
                .body("reason", containsString("410"));
        subscriber
                .asks()
                .get("/v1/subscriptions/" + id + "/history")
                .then()
                .body("items.state", equalTo(List.of("active", "disabled")));
    }

    @Test
    void givesAnEndpointUpAfterFiveDaysAndGoesOnWhenItIsResumed() throws Exception {
        String id = subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        receiver.answer("/hook", 500);
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        for (int day = 0; day < 8; day++) {
            sender.sendAllDue();
            clock.pass(Duration.ofHours(25));
        }
        subscriber
                .asks()
                .get("/v1/subscriptions/" + id)
                .then()
                .body("state", equalTo("disabled"))
                .body("reason", containsString("five days"));
        receiver.answer("/hook", 200);
        int before = receiver.received().size();

        subscriber.asks().post("/v1/subscriptions/" + id + "/resume").then().body("state", equalTo("active"));
        clock.pass(Duration.ofHours(30));
        sender.sendAllDue();

        assertThat(receiver.received()).hasSize(before + 1);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
    }

    @Test
    void forgetsWhatWasDeliveredThirtyDaysAgo() throws Exception {
        String id = subscriber.subscribes(receiver.url("/hook"), PRICES, "");
        desk.publish(priced("one", "30", "2026-05-01T00:00:00Z"));
        sender.sendAllDue();

        clock.pass(Duration.ofDays(29));
        forgetting.forgetOldOnes();
        List<?> afterAMonth = deliveries(id);
        clock.pass(Duration.ofDays(2));
        forgetting.forgetOldOnes();

        assertThat(afterAMonth).hasSize(1);
        assertThat(deliveries(id)).isEmpty();
    }

    private List<?> deliveries(String id) {
        return subscriber.asks().get("/v1/subscriptions/" + id + "/deliveries").path("items");
    }

    private static Draft priced(String slug, String amount, String published) {
        return Draft.of(slug, slug + ": SuperGrok costs $" + amount + " a month, says the company.")
                .from("paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
