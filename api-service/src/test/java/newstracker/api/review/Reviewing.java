package newstracker.api.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;

/// An empty timeline, an operator with a key, and one price that everybody talks about.
abstract class Reviewing {

    @Inject
    Desk desk;

    @Inject
    KeyStore keys;

    String key;

    @BeforeEach
    void emptyTimelineAndAKey() throws SQLException {
        desk.clear();
        KeyText text = KeyText.random();
        keys.add(text, "editor", Set.of(Scope.OPERATOR), Optional.empty());
        key = text.text();
    }

    final ValidatableResponse review(String body) {
        return operator()
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/reviews")
                .then();
    }

    final io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + key);
    }

    static String price() {
        return get("/v1/claims?kind=price").path("items[0].id");
    }

    static Draft priced(String slug) {
        return Draft.of(slug, "SuperGrok now costs $30 a month, says the shop.")
                .from(slug + "-paper", Standing.PRESS)
                .price("$30", "SuperGrok", "30");
    }
}
