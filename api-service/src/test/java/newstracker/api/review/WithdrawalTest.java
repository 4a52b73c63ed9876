package newstracker.api.review;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.sql.Database;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.api.takedown.Takedown;
import org.junit.jupiter.api.Test;

/// A decision that is taken back.
@ApiTest
class WithdrawalTest extends Reviewing {

    private final Database database;

    WithdrawalTest(Database database) {
        this.database = database;
    }

    @Test
    void bringsARejectedClaimBack() {
        desk.publish(priced("shop"), priced("copy"));
        String claim = price();
        String review = decided("{'claim':'" + claim + "','decision':'reject','reason':'it does not'}");
        get("/v1/claims?kind=price").then().body("items", empty());

        withdrawn(review)
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("withdrawn.by", equalTo("editor"))
                .body("withdrawn.reason", equalTo("it does"));

        get("/v1/claims?kind=price")
                .then()
                .body("items.id", contains(claim))
                .body("items[0].evidence.article", containsInAnyOrder(Draft.id("shop"), Draft.id("copy")));
        String last = get("/v1/events?type=claim.created").path("items[-1].review.id");
        org.assertj.core.api.Assertions.assertThat(last).isEqualTo(review);
        operator().get("/v1/reviews?state=standing").then().body("items", empty());
        operator().get("/v1/reviews?state=withdrawn").then().body("items.id", contains(review));
    }

    @Test
    void holdsWhenTheTextIsReadAgain() {
        desk.publish(priced("shop"));
        String claim = price();
        String review = decided("{'claim':'" + claim + "','decision':'reject','reason':'it does not'}");
        withdrawn(review).statusCode(200);

        desk.reread(priced("shop").generation(2).price("$30", "SuperGrok", "30"));

        get("/v1/claims?kind=price").then().body("items.id", contains(claim));
    }

    @Test
    void restoresTheValueThatWasAmended() {
        desk.publish(priced("shop"));
        String claim = price();
        String review =
                decided("{'claim':'" + claim + "','decision':'amend','reason':'it is 35','changes':{'amount':35}}");
        get("/v1/claims?kind=price").then().body("items.amount", contains(35));

        withdrawn(review).statusCode(200);

        get("/v1/claims?kind=price").then().body("items.id", contains(claim)).body("items.amount", contains(30));
    }

    @Test
    void leavesAnEditedTextAsItsEditSays() {
        desk.publish(priced("shop"));
        String review = decided("{'claim':'" + price() + "','decision':'reject','reason':'it does not'}");
        desk.publish(priced("shop").revision(2).text("SuperGrok now costs $40.").price("$40", "SuperGrok", "40"));

        withdrawn(review).statusCode(200);

        get("/v1/claims?kind=price").then().body("items.amount", contains(40));
    }

    @Test
    void bringsNothingBackOfWhatWasTakenDown() throws SQLException {
        desk.publish(priced("shop"));
        String review = decided("{'claim':'" + price() + "','decision':'reject','reason':'it does not'}");
        Takedown.in(database).takeDown(List.of(Draft.id("shop")));

        withdrawn(review).statusCode(200);

        get("/v1/claims?kind=price").then().body("items", empty());
    }

    @Test
    void isDoneOnceAndWithAReason() {
        desk.publish(priced("shop"));
        String review = decided("{'claim':'" + price() + "','decision':'reject','reason':'it does not'}");

        withdrawn(review).statusCode(200);

        withdrawn(review).statusCode(409);
        withdrawn("rev_unknown").statusCode(404);
        operator()
                .contentType("application/json")
                .body("{}")
                .post("/v1/reviews/" + review + "/withdrawal")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        operator().get("/v1/reviews.ndjson").then().body(equalTo(""));
    }

    private String decided(String body) {
        return review(body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse withdrawn(String review) {
        return operator()
                .contentType("application/json")
                .body("{\"reason\":\"it does\"}")
                .post("/v1/reviews/" + review + "/withdrawal")
                .then();
    }
}
