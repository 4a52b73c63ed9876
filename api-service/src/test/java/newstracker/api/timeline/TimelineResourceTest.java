package newstracker.api.timeline;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class TimelineResourceTest {

    @Inject
    Desk desk;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void showsAnArticleWithWhatItSays() {
        desk.publish(launch());

        get("/v1/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", startsWith("sto_"))
                .body("items[0].articles[0].id", equalTo(Draft.id("launch")))
                .body("items[0].claims.kind", contains("model", "price"))
                .body("items[0].companies", contains("xai"))
                .body("next", nullValue())
                .body("completeUntil", nullValue())
                .body("warnings", hasSize(0));
    }

    @Test
    void showsAClaimWithItsEvidence() {
        desk.publish(launch());

        get("/v1/claims?kind=price")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject.id", equalTo("supergrok"))
                .body("items[0].amount", equalTo(30))
                .body("items[0].currency", equalTo("USD"))
                .body("items[0].per", equalTo("month"))
                .body("items[0].state", equalTo("active"))
                .body("items[0].previous", nullValue())
                .body("items[0].validFrom", equalTo("2026-05-01T12:00:00Z"))
                .body("items[0].independentSources", equalTo(1))
                .body("items[0].reportedBy", equalTo("press"))
                .body("items[0].evidence[0].surface", equalTo("$30 a month"));
    }

    @Test
    void recordsARepeatedEventOnce() {
        desk.publish(launch());
        String before = get("/v1/timeline").asString();

        desk.publish(launch(), launch());

        assertThat(get("/v1/timeline").asString()).isEqualTo(before);
    }

    @Test
    void letsThePoisonPassAndKeepsTheRest() {
        desk.send("{\"article\":", new String(newstracker.event.EventFormat.write(launch().event())), "null");

        get("/v1/articles").then().body("items", hasSize(1));
        assertThat(desk.deadLetters()).hasSize(2).allMatch(reason -> reason.startsWith("not a MentionsExtracted"));
    }

    @Test
    void goesOnBehindCharactersThatCannotBeStored() {
        desk.publish(
                Draft.of("nul", "A text with a \0 in it.").published("2026-01-01T00:00:00Z"),
                Draft.of("half", "Half a pair \ud83d of surrogates.").published("2026-01-02T00:00:00Z"),
                launch());

        get("/v1/articles?q=grok").then().body("items.id", contains(Draft.id("launch")));
        assertThat(desk.deadLetters()).hasSizeLessThanOrEqualTo(2).anyMatch(reason -> reason.contains("recorded"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        given().get("/v1/claims?colour=red")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("colour"))
                .body("status", equalTo(400));
        get("/v1/claims?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        get("/v1/claims?limit=1000000").then().statusCode(400).body("field", equalTo("limit"));
        get("/v1/claims?cursor=nonsense").then().statusCode(400).body("field", equalTo("cursor"));
        get("/v1/claims?since=2026-02-30").then().statusCode(400).body("field", equalTo("since"));
        get("/v1/claims?asOf=2999-01-01").then().statusCode(400).body("field", equalTo("asOf"));
        get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void answersAnUnknownNameEmptyAndNamesTheNearest() {
        desk.publish(launch());

        get("/v1/claims?model=Grok 44")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("warnings[0]", containsString("grok-4"));
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        desk.publish(launch());
        String tag = get("/v1/timeline").header("ETag");

        given().header("If-None-Match", tag).get("/v1/timeline").then().statusCode(304);
        desk.publish(Draft.of("other", "Grok 5 is planned.").published("2026-07-01T00:00:00Z"));

        given().header("If-None-Match", tag).get("/v1/timeline").then().statusCode(200);
    }

    @Test
    void leadsFromPageToPage() {
        for (int number = 0; number < 5; number++) {
            desk.publish(Draft.of("n" + number, "Item number " + number + " about " + "abcdefgh".repeat(number + 1))
                    .published("2026-0%d-01T00:00:00Z".formatted(number + 1)));
        }

        String cursor = get("/v1/articles?limit=2").path("next");
        String link = get("/v1/articles?limit=2").header("Link");

        assertThat(link).contains("rel=\"next\"").contains("cursor=" + cursor);
        get("/v1/articles?limit=2&cursor=" + cursor).then().body("items.id", contains(Draft.id("n2"), Draft.id("n1")));
    }

    @Test
    void putsTheNewestPublicationFirstWhateverWasReadFirst() {
        desk.publish(Draft.of("new", "Something new about cars in the city.").published("2026-07-01T00:00:00Z"));
        desk.publish(Draft.of("old", "An archive tells of rockets and tunnels.").published("2024-01-01"));
        desk.publish(Draft.of("middle", "Wholly other things in the middle.").published("2025-05-05T05:00:00Z"));
        desk.publish(
                Draft.of("future", "A feed whose clock is wrong by many years.").published("2099-01-01"));

        // What comes from the future is put where it was read.
        get("/v1/timeline")
                .then()
                .body(
                        "items.articles.id.flatten()",
                        contains(Draft.id("future"), Draft.id("new"), Draft.id("middle"), Draft.id("old")));
        List<Long> positions = get("/v1/timeline").path("items.position");
        assertThat(positions).isSortedAccordingTo(Comparator.reverseOrder());
        String next = get("/v1/timeline?limit=2").path("next");
        get("/v1/timeline?limit=2&cursor=" + next)
                .then()
                .body("items.articles.id.flatten()", contains(Draft.id("middle"), Draft.id("old")));
    }

    private static Draft launch() {
        return Draft.of("launch", "Grok 4 is here. SuperGrok costs $30 a month.")
                .from("paper", Standing.PRESS)
                .model("Grok 4", "Grok 4")
                .price("$30 a month", "SuperGrok", "30");
    }
}
