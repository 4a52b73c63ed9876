package newstracker.api.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.api.delivery.Subscriber;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class SubscriptionTest {

    private static final String HOOK = "http://127.0.0.1:9/hook";

    private final Desk desk;
    private final KeyStore keys;
    private final Database database;
    private Subscriber subscriber;

    SubscriptionTest(Desk desk, KeyStore keys, Database database) {
        this.desk = desk;
        this.keys = keys;
        this.database = database;
    }

    @BeforeEach
    void start() throws Exception {
        desk.clear();
        subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
    }

    @Test
    void showsTheSecretOnce() {
        String id = subscriber.subscribes(HOOK, Map.of("kind", "price"), "amount < 20 and changePercent <= -10%");

        subscriber
                .asks()
                .get("/v1/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("query.kind", equalTo(List.of("price")))
                .body("when", equalTo("amount < 20 and changePercent <= -10%"))
                .body("channel.url", equalTo(HOOK))
                .body("state", equalTo("active"))
                .body("secret", nullValue());
        subscriber.asks().get("/v1/subscriptions").then().body("items", hasSize(1));
    }

    @Test
    void changesTheFieldsThatAreSent() {
        String id = subscriber.subscribes(HOOK, Map.of("kind", "price"), "amount < 20");

        subscriber
                .asks()
                .body("{\"when\":\"score >= 50\",\"locale\":\"ja\"}")
                .patch("/v1/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("when", equalTo("score >= 50"))
                .body("locale", equalTo("ja"))
                .body("query.kind", equalTo(List.of("price")));
    }

    @Test
    void hidesWhatBelongsToAnotherKey() throws Exception {
        String id = subscriber.subscribes(HOOK, Map.of(), "");
        Subscriber other = Subscriber.with(keys, Scope.OPERATOR);
        String path = "/v1/subscriptions/" + id;

        List<Integer> codes = Stream.of(
                        other.asks().get(path),
                        other.asks().body("{}").patch(path),
                        other.asks().delete(path),
                        other.asks().post(path + "/pause"),
                        other.asks().post(path + "/resume"),
                        other.asks().post(path + "/secret"),
                        other.asks().post(path + "/test"),
                        other.asks().get(path + "/deliveries"),
                        other.asks().get(path + "/history"),
                        other.asks().post(path + "/deliveries/dlv_1/replay"),
                        other.asks().post(path + "/deliveries/replay?since=2026-01-01T00:00:00Z"))
                .map(answer -> answer.statusCode())
                .toList();

        assertThat(codes).containsOnly(404);
        other.asks().get("/v1/subscriptions").then().body("items", hasSize(0));
        subscriber.asks().get(path).then().statusCode(200);
    }

    @Test
    void needsAKeyWithTheScope() throws Exception {
        Subscriber reader = Subscriber.with(keys, Scope.READ);

        given().get("/v1/subscriptions").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/subscriptions")
                .then()
                .statusCode(401);
        reader.asks().get("/v1/subscriptions").then().statusCode(403).body("detail", containsString("subscribe"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost < 5             | At character 1: expected one of value.new",
                "amount               | At character 7: expected <",
                "amount < x           | At character 10: expected a number",
                "amount < 5 or a      | At character 12: expected \"and\"",
                "amount < 5 and       | At character 15: expected one of",
                "amount << 5          | At character 9: expected a number",
                "amount < 1e9         | At character 11: expected \"and\"",
                "amount < 5; drop     | At character 11: expected \"and\"",
            })
    void saysWhereAConditionStopsMakingSense(String when, String problem) {
        subscriber
                .posts(Subscriber.body(HOOK, Map.of(), when))
                .statusCode(400)
                .body("field", equalTo("when"))
                .body("detail", containsString(problem.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "http://",
                "http://user:word@127.0.0.1/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]:8080/",
                "http://[fd00::1]/",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://a b/"
            })
    void refusesAddressesThatAreNotPublic(String url) {
        subscriber.posts(Subscriber.body(url, Map.of(), "")).statusCode(400).body("field", equalTo("channel.url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\":{\"colour\":\"red\"},\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | colour",
                "{\"query\":{\"asOf\":\"2026-01-01\"},\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | asOf",
                "{\"query\":{\"min\":\"x\"},\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | min",
                "{\"query\":{\"kind\":{}},\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | query.kind",
                "{\"query\":[],\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | query",
                "{\"extra\":1,\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"}} | extra",
                "{\"channel\":{\"type\":\"pigeon\"}} | channel.type",
                "{\"channel\":{\"type\":\"webhook\"}} | channel.url",
                "{\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\",\"secret\":\"whsec_MTIz\"}} | channel.secret",
                "{\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\",\"secret\":\"abc\"}} | channel.secret",
                "{\"channel\":{\"type\":\"slack\",\"url\":\"http://127.0.0.1/\",\"secret\":\"abc\"}} | channel.secret",
                "{\"channel\":{\"type\":\"email\",\"to\":\"a@b@c\"}} | channel.to",
                "{\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"},\"tz\":\"Mars/Base\"} | tz",
                "{\"channel\":{\"type\":\"webhook\",\"url\":\"http://127.0.0.1/\"},\"locale\":\"english please\"} | locale",
                "{\"query\": | body",
                "[] | body",
                "null | body",
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        subscriber.posts(body.strip()).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void refusesAnExpressionOfAMegabyte() {
        String expression = "amount < 5 and ".repeat(70_000) + "amount < 6";

        int code = subscriber
                .asks()
                .body(Subscriber.body(HOOK, Map.of(), expression))
                .post("/v1/subscriptions")
                .statusCode();
        subscriber
                .posts(Subscriber.body(HOOK, Map.of(), expression.substring(0, 1_000)))
                .statusCode(400)
                .body("field", equalTo("when"));

        assertThat(code).isEqualTo(413);
    }

    @Test
    void keepsNoSecretInTheClear() throws Exception {
        String secret = subscriber
                .posts(Subscriber.body("http://127.0.0.1:9/very-private-path", Map.of(), ""))
                .extract()
                .path("secret");

        String dump = database.look(
                connection -> Sql.list(connection, "select s::text as row from subscription s", row -> row.text("row"))
                        .toString());

        assertThat(dump).doesNotContain(secret, secret.substring(6), "very-private-path");
    }
}
