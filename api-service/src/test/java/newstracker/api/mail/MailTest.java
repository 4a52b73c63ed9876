package newstracker.api.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.delivery.Errands;
import newstracker.api.delivery.Telling;
import newstracker.api.json.ApiJson;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
@QuarkusTestResource(MailPort.class)
class MailTest extends Telling {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/v1/mail/[^>\\s]+");

    @Inject
    Errands errands;

    private MailServer server;

    @BeforeEach
    void openTheMailServer() throws Exception {
        server = new MailServer(ConfigProvider.getConfig().getValue("test.mail.port", Integer.class));
    }

    @AfterEach
    void closeTheMailServer() throws Exception {
        server.close();
    }

    @Test
    void writesOnlyToMailboxesThatConfirmed() throws Exception {
        String id = subscribe(Map.of("type", "email", "to", "reader@example.org"));
        publish("one", "30", "2026-05-01T00:00:00Z");
        errands.run();
        assertThat(server.mails()).singleElement().asString().contains("Please confirm", "To: reader@example.org");
        String confirm = link(server.mails().getFirst());
        given().get(confirm).then().statusCode(200).body(containsString("<form method=\"post\">"));
        state(id, "unconfirmed");

        given().post(confirm).then().statusCode(200);
        publish("two", "24", "2026-05-02T00:00:00Z");
        errands.run();

        state(id, "active");
        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().getLast())
                .contains(
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "X-Event-Id: test-",
                        "List-Unsubscribe: <");
    }

    @Test
    void stopsWithOneClickAndBelievesNoOtherToken() throws Exception {
        String id = confirmed(Map.of("type", "email", "to", "reader@example.org"));
        publish("one", "30", "2026-05-01T00:00:00Z");
        errands.run();
        String unsubscribe = link(server.mails().getLast());
        given().post(unsubscribe.substring(0, unsubscribe.length() - 2) + "xx")
                .then()
                .statusCode(404);
        given().post("/v1/mail/" + id + "/unsubscribe").then().statusCode(404);
        state(id, "active");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe)
                .then()
                .statusCode(200);

        subscriber.asks().get("/v1/subscriptions/" + id).then().statusCode(404);
    }

    @Test
    void gathersADigestForTheMorning() throws Exception {
        confirmed(Map.of("type", "email", "to", "reader@example.org", "digest", "daily"));
        // More than are sent at once otherwise.
        for (int plan = 1; plan <= 30; plan++) {
            String amount = Integer.toString(plan);
            desk.publish(Draft.of("text-" + plan, "Plan " + plan + " costs $" + amount + " a month, they say.")
                    .from("paper", Standing.PRESS)
                    .price("$" + amount, "Plan " + plan, amount));
        }
        errands.run();
        int before = server.mails().size();

        clock.pass(Duration.ofHours(24));
        errands.run();

        assertThat(before).isEqualTo(1);
        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails().getLast()).contains("Subject: 30 news", "Plan 1", "Plan 30");
    }

    @Test
    void writesNoMoreOfATextThanItsSourceAllows() throws Exception {
        confirmed(Map.of("type", "email", "to", "reader@example.org"));
        int before = server.mails().size();
        String after = " and on it goes".repeat(40);
        desk.publish(
                Draft.of("shy", "Shy title\nSuperGrok costs $34 a month, says the word shyword" + after + " shyend.")
                        .from("shy", Standing.PRESS, Show.LINK, "")
                        .price("$34", "SuperGrok", "34"),
                Draft.of(
                                "usual",
                                "Usual title\nSuperGrok costs $33 a month, says the word usualword" + after
                                        + " usualend.")
                        .from("usual", Standing.PRESS, Show.QUOTE, "")
                        .price("$33", "SuperGrok", "33"));

        errands.run();

        String written =
                String.join("\n", server.mails().subList(before, server.mails().size()));
        assertThat(written).contains("$34", "$33", "Shy title").doesNotContain("shyword", "shyend", "usualend");
    }

    private String confirmed(Map<String, String> channel) throws Exception {
        String id = subscribe(channel);
        errands.run();
        given().post(link(server.mails().getLast())).then().statusCode(200);
        return id;
    }

    private String subscribe(Map<String, String> channel) {
        return subscriber
                .posts(ApiJson.write(Map.of("query", Map.of("kind", "price"), "channel", channel)))
                .statusCode(201)
                .body("state", equalTo("unconfirmed"))
                .extract()
                .path("id");
    }

    private void state(String id, String state) {
        subscriber.asks().get("/v1/subscriptions/" + id).then().body("state", equalTo(state));
    }

    private static String link(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        URI address = URI.create(link.group());
        return address.getPath() + "?" + address.getQuery();
    }

    private void publish(String slug, String amount, String published) {
        desk.publish(Draft.of(slug, slug + ": SuperGrok costs $" + amount + " a month, they say.")
                .from("paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount));
    }
}
