package newstracker.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newstracker.api.delivery.Receiver.Received;
import newstracker.api.intake.Desk;
import newstracker.api.json.ApiJson;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ChannelTest {

    private final Desk desk;
    private final Sender sender;
    private final KeyStore keys;
    private Receiver receiver;
    private Subscriber subscriber;

    ChannelTest(Desk desk, Sender sender, KeyStore keys) {
        this.desk = desk;
        this.sender = sender;
        this.keys = keys;
    }

    @BeforeEach
    void start() throws Exception {
        desk.clear();
        receiver = new Receiver();
        subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void tellsEveryChannelTheSameUnderOneId() throws Exception {
        for (String type : new String[] {"webhook", "slack", "discord", "ntfy"}) {
            subscribe(type, "en", "UTC");
        }

        publishPrices();
        sender.sendAllDue();

        assertThat(receiver.received()).hasSize(4);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
        String id = receiver.received().getFirst().id();
        assertThat(body("/slack")).contains("SuperGrok: $30 → $24 / month (-20 %)", id, "&lt;b&gt;");
        assertThat(body("/discord"))
                .contains("SuperGrok: $30 → $24 / month (-20 %)", id, "\"allowed_mentions\":{\"parse\":[]}");
        assertThat(body("/ntfy")).startsWith("SuperGrok: $30 → $24 / month (-20 %)\npaper news: ");
        assertThat(receiver.at("/ntfy").getFirst().headers().getFirst("Click")).isEqualTo("https://example.org/new");
    }

    @Test
    void speaksTheLanguageOfTheSubscriberByHisClock() throws Exception {
        subscribe("ntfy", "ja", "Asia/Tokyo");

        publishPrices();
        sender.sendAllDue();

        assertThat(body("/ntfy"))
                .startsWith("SuperGrokの価格: $30 → $24 / month (-20 %)")
                .contains("Asia/Tokyo");
    }

    private void subscribe(String type, String locale, String zone) {
        subscriber
                .posts(ApiJson.write(Map.of(
                        "query",
                        Map.of("kind", "price"),
                        "when",
                        "changePercent < 0",
                        "channel",
                        Map.of("type", type, "url", receiver.url("/" + type)),
                        "locale",
                        locale,
                        "tz",
                        zone)))
                .statusCode(201);
    }

    private void publishPrices() {
        desk.publish(Draft.of("old", "SuperGrok costs $30 a month, they say.")
                .from("paper", Standing.PRESS)
                .published("2026-05-01T00:00:00Z")
                .price("$30", "SuperGrok", "30"));
        desk.publish(Draft.of("new", "<b>Now</b> SuperGrok costs $24 a month, @everyone.")
                .from("paper", Standing.PRESS)
                .published("2026-05-02T00:00:00Z")
                .price("$24", "SuperGrok", "24"));
    }

    private String body(String path) {
        return receiver.at(path).getFirst().body();
    }
}
