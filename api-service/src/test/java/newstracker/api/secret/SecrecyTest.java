package newstracker.api.secret;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import newstracker.api.delivery.Errands;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What nobody else may know stands in no log, no metric and no error.
@ApiTest
class SecrecyTest {

    private static final String SECRET_PATH = "T00-a-secret-address-of-a-hook";
    private static final String MAILBOX = "somebody.private@example.org";
    private static final String OWN_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Desk desk;
    private final KeyStore keys;
    private final Errands errands;
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = new ArrayList<>();
    private final Handler ear = new Ear();
    private String key;

    SecrecyTest(Desk desk, KeyStore keys, Errands errands) {
        this.desk = desk;
        this.keys = keys;
        this.errands = errands;
    }

    private final class Ear extends Handler {

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + String.join(" ", words(line.getParameters())) + line.getThrown());
        }

        private static List<String> words(Object[] parameters) {
            List<String> words = new ArrayList<>();
            for (Object parameter : parameters == null ? new Object[0] : parameters) {
                words.add(String.valueOf(parameter));
            }
            return words;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() throws Exception {
        desk.clear();
        KeyText text = KeyText.random();
        keys.add(text, "subscriber", EnumSet.of(Scope.SUBSCRIBE), Optional.empty());
        key = text.text();
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void staysWhereItIsKept() throws Exception {
        String secret = subscribed();
        desk.publish(Draft.of("a", "SuperGrok costs $30 a month.").price("$30", "SuperGrok", "30"));
        errands.run();
        everythingThatFails();
        told.add(get("/q/metrics").asString());

        Logger.getLogger("newstracker.api.secret.SecrecyTest").info("heard");
        assertThat(logged).anyMatch(line -> line.contains("heard"));
        String box = ConfigProvider.getConfig().getValue("news.secret.key", String.class);
        for (String hidden : List.of(
                key, key.substring(4, 20), secret, OWN_SECRET, OWN_SECRET.substring(6), SECRET_PATH, MAILBOX, box)) {
            assertThat(String.join("\n", logged)).doesNotContain(hidden);
            assertThat(String.join("\n", told)).doesNotContain(hidden);
        }
    }

    /// A hook where nobody listens, and a mailbox: telling them fails, and is logged.
    private String subscribed() {
        String secret = post("{\"query\":{},\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/%s\"}}"
                        .formatted(SECRET_PATH))
                .path("secret");
        post("{\"query\":{},\"channel\":{\"type\":\"email\",\"to\":\"%s\"}}".formatted(MAILBOX));
        return secret;
    }

    private void everythingThatFails() {
        for (String channel : List.of(
                "{\"type\":\"webhook\",\"url\":\"http://10.0.0.1/%s\"}".formatted(SECRET_PATH),
                "{\"type\":\"webhook\",\"url\":\"javascript:%s\"}".formatted(SECRET_PATH),
                "{\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/h\",\"secret\":\"%s=x\"}".formatted(OWN_SECRET),
                "{\"type\":\"slack\",\"url\":\"http://nowhere.invalid/%s\"}".formatted(SECRET_PATH))) {
            told.add(post("{\"query\":{},\"channel\":%s}".formatted(channel)).asString());
        }
        told.add(post("{\"query\":{},\"channel\":{\"type\":\"webhook\",\"url\":\"" + SECRET_PATH)
                .asString());
        told.add(given().header("Authorization", "Bearer " + key + "x")
                .get("/v1/key")
                .asString());
        told.add(given().header("Authorization", "Bearer " + key)
                .get("/v1/reviews")
                .asString());
    }

    private Response post(String body) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/v1/subscriptions");
    }
}
