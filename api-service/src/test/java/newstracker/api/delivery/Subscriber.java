package newstracker.api.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import newstracker.api.json.ApiJson;
import newstracker.api.key.KeyStore;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;

/// Somebody with a key who subscribes.
public final class Subscriber {

    private final String key;

    private Subscriber(String key) {
        this.key = key;
    }

    public static Subscriber with(KeyStore keys, Scope scope) throws SQLException {
        KeyText text = KeyText.random();
        keys.add(text, "a subscriber", EnumSet.of(scope), Optional.empty());
        return new Subscriber(text.text());
    }

    public RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    public ValidatableResponse posts(String body) {
        return asks().body(body).post("/v1/subscriptions").then();
    }

    /// The id of a new subscription that a webhook tells.
    public String subscribes(String url, Map<String, Object> query, String when) {
        return posts(body(url, query, when)).statusCode(201).extract().path("id");
    }

    public static String body(String url, Map<String, Object> query, String when) {
        return ApiJson.write(Map.of("query", query, "when", when, "channel", Map.of("type", "webhook", "url", url)));
    }
}
