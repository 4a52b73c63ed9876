package newstracker.api.review;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import newstracker.api.key.KeyText;
import newstracker.api.key.Scope;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.Test;

@ApiTest
class ReportTest extends Reviewing {

    @Test
    void namesWhatIsWrongWithADecision() {
        desk.publish(priced("a"));
        String claim = price();

        review("{'claim':'%s','decision':'burn','reason':'x'}".formatted(claim))
                .statusCode(400)
                .body("field", equalTo("decision"));
        review("{'claim':'%s','decision':'reject'}".formatted(claim))
                .statusCode(400)
                .body("field", equalTo("reason"));
        review("{'claim':'clm_0','decision':'reject','reason':'x'}")
                .statusCode(400)
                .body("field", equalTo("claim"));
        review("{'claim':'%s','decision':'amend','reason':'x','changes':{'score':1}}".formatted(claim))
                .statusCode(400)
                .body("field", equalTo("changes.score"));
        review("{'claim':'%s','decision':'amend','reason':'x','changes':{'amount':30}}".formatted(claim))
                .statusCode(400)
                .body("field", equalTo("changes"));
        review("{'claim':'%s','decision':'amend','reason':'x','changes':{'amount':'much'}}".formatted(claim))
                .statusCode(400)
                .body("field", equalTo("changes"));
        review("{'claim':'%s','decision':'merge','reason':'x','into':'%s'}".formatted(claim, claim))
                .statusCode(400)
                .body("field", equalTo("into"));
        review("{'claim':").statusCode(400).body("field", equalTo("body"));
        review("{'claim':'%s','article':'art_0','decision':'reject','reason':'x'}".formatted(claim))
                .statusCode(409);
        operator().get("/v1/reviews").then().body("items", hasSize(0));
    }

    @Test
    void letsOnlyAnOperatorDecide() throws SQLException {
        KeyText reader = KeyText.random();
        keys.add(reader, "reader", Set.of(Scope.SUBSCRIBE), Optional.empty());

        given().contentType("application/json")
                .body("{}")
                .post("/v1/reviews")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + reader.text())
                .contentType("application/json")
                .body("{}")
                .post("/v1/reviews")
                .then()
                .statusCode(403);
        get("/v1/reviews").then().statusCode(401);
        get("/v1/reports").then().statusCode(401);
    }

    @Test
    void takesReportsFromAnybodyAndSettlesThemByADecision() {
        desk.publish(priced("a"));
        String claim = price();

        given().contentType("application/json")
                .body("{\"reason\":\"That is a cap.\",\"article\":\"%s\"}".formatted(Draft.id("a")))
                .post("/v1/claims/" + claim + "/reports")
                .then()
                .statusCode(201)
                .body("id", startsWith("rep_"))
                .body("state", equalTo("open"))
                .body("review", nullValue());
        operator().get("/v1/reports?state=open").then().body("items.reason", contains("That is a cap."));
        review("{'claim':'%s','decision':'reject','reason':'Right.'}".formatted(claim))
                .statusCode(201);

        operator().get("/v1/reports?state=open").then().body("items", hasSize(0));
        operator()
                .get("/v1/claims/" + claim + "/reports")
                .then()
                .body("items[0].state", equalTo("settled"))
                .body("items[0].review", startsWith("rev_"));
    }
}
