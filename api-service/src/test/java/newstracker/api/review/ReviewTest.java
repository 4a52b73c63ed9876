package newstracker.api.review;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.Test;

@ApiTest
class ReviewTest extends Reviewing {

    @Test
    void rejectsAClaimEverywhereItsTextIsPrinted() {
        desk.publish(priced("a"), priced("copy"));

        review("{'claim':'%s','article':'%s','decision':'reject','reason':'The $30 is the price of a cap.'}"
                        .formatted(price(), Draft.id("a")))
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("decision", equalTo("reject"))
                .body("reviewer", equalTo("editor"))
                .body("state", equalTo("standing"))
                .body("places", hasSize(2))
                .body("places[0].surface", equalTo("$30"));

        get("/v1/claims?kind=price").then().body("items", hasSize(0));
        get("/v1/events?type=claim.retracted")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("review"))
                .body("items[0].review.reason", equalTo("The $30 is the price of a cap."))
                .body("items[0].claim.amount", equalTo(30));
    }

    @Test
    void keepsWhatWasDecidedWhenTheTextIsReadAgain() {
        desk.publish(priced("a"));
        String claim = price();
        review("{'claim':'%s','decision':'reject','reason':'No price.'}".formatted(claim))
                .statusCode(201);
        int events = get("/v1/events").<Integer>path("items.size()");

        desk.reread(priced("a").generation(2).price("$30 a", "SuperGrok", "30"));
        desk.publish(priced("later"));

        get("/v1/claims?kind=price").then().body("items", hasSize(0));
        get("/v1/claims/" + claim).then().body("state", equalTo("retracted"));
        // The later copy is an article of its own; nothing else is news.
        get("/v1/events").then().body("items", hasSize(events + 1));
        get("/v1/claims?asOf=" + get("/v1/events").<String>path("items[1].at"))
                .then()
                .body("items.amount", contains(30));
    }

    @Test
    void amendsAClaimAndTellsBoth() {
        desk.publish(priced("a"));
        String before = price();

        review("{'claim':'%s','decision':'amend','reason':'Digits swapped.','changes':{'amount':35,'per':'month'}}"
                        .formatted(before))
                .statusCode(201)
                .body("claim", equalTo(before))
                .body("replacement", startsWith("clm_"));
        desk.reread(priced("a").generation(2).price("$30", "SuperGrok", "30"));

        get("/v1/claims?kind=price").then().body("items.amount", contains(35)).body("items[0].evidence", hasSize(1));
        get("/v1/events")
                .then()
                .body(
                        "items.type",
                        contains(
                                "article.published",
                                "claim.created",
                                "claim.created",
                                "claim.corrected",
                                "claim.retracted"))
                .body("items[3].cause", equalTo("review"))
                .body("items[3].replaces.amount", equalTo(30))
                .body("items[3].claim.amount", equalTo(35));
    }

    @Test
    void amendsTheNameOfAModelToTheOneThatIsKnown() {
        desk.publish(
                Draft.of("a", "The model G4H gets 44.4 % on HLE.").result("44.4 %", "G4H", "44.4", "no tools"),
                Draft.of("b", "Grok 4 Heavy is here.").model("Grok 4 Heavy", "Grok 4 Heavy"));
        String claim = get("/v1/claims?kind=benchmark").path("items[0].id");

        review("{'claim':'%s','decision':'amend','reason':'An abbreviation.','changes':{'model':'grok 4 heavy'}}"
                        .formatted(claim))
                .statusCode(201);

        get("/v1/claims?kind=benchmark")
                .then()
                .body("items.model.id", contains("grok-4-heavy"))
                .body("items[0].comparisonKey", equalTo("hle/no-tools"));
    }

    @Test
    void takesAPriceForAFormerOne() {
        desk.publish(priced("a"));

        review("{'claim':'%s','decision':'amend','reason':'It says: until May.','changes':{'phase':'former'}}"
                        .formatted(price()))
                .statusCode(201);

        get("/v1/claims?kind=price").then().body("items[0].phase", equalTo("former"));
    }

    @Test
    void mergesAClaimIntoAnother() {
        desk.publish(
                priced("a"),
                Draft.of("b", "For Super Grok one pays $30 now.")
                        .from("other", Standing.PRESS)
                        .price("$30", "Super-Grok plan", "30"));
        String wrong = get("/v1/claims?item=super-grok-plan").path("items[0].id");
        String right = get("/v1/claims?item=supergrok").path("items[0].id");

        review("{'claim':'%s','decision':'merge','into':'%s','reason':'The same plan.'}".formatted(wrong, right))
                .statusCode(201)
                .body("replacement", equalTo(right));

        get("/v1/claims")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(right))
                .body("items[0].independentSources", equalTo(2));
        get("/v1/events?type=claim.corrected").then().body("items[0].replaces.id", equalTo(wrong));
    }

    @Test
    void opensTheQuestionAgainWhenTheSourceIsEdited() {
        desk.publish(priced("a"));
        review("{'claim':'%s','decision':'reject','reason':'No price.'}".formatted(price()))
                .statusCode(201);

        desk.publish(priced("a")
                .revision(2)
                .text("Now SuperGrok really costs $30 a month.")
                .price("$30", "SuperGrok", "30"));

        get("/v1/claims?kind=price").then().body("items.amount", contains(30));
        operator().get("/v1/reviews?state=reopened").then().body("items", hasSize(1));
        operator().get("/v1/reviews?state=standing").then().body("items", hasSize(0));
    }

    @Test
    void exportsDecisionsAsTestCases() throws Exception {
        desk.publish(priced("a"));
        review("{'claim':'%s','decision':'amend','reason':'Swapped.','changes':{'amount':35}}".formatted(price()))
                .statusCode(201);

        String lines = operator()
                .get("/v1/reviews.ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        JsonNode one = new ObjectMapper().readTree(lines.lines().findFirst().orElseThrow());
        assertThat(lines.lines()).hasSize(1);
        String text = one.path("text").asText();
        assertThat(text.substring(one.path("start").asInt(), one.path("end").asInt()))
                .isEqualTo("$30");
        assertThat(one.path("read").path("amount").asInt()).isEqualTo(30);
        assertThat(one.path("expected").path("amount").asInt()).isEqualTo(35);
    }
}
