package newstracker.api.claim;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.sql.SQLException;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A price of March and a price of June, recorded one after the other.
@ApiTest
class ClocksTest {

    @Inject
    Desk desk;

    private String afterMarch;

    @BeforeEach
    void twoPrices() throws SQLException {
        desk.clear();
        desk.publish(priced("march", "2", "6", "2026-03-09T08:00:00Z"));
        afterMarch = lastRecorded();
        desk.publish(priced("june", "1.25", "2.50", "2026-06-22T08:00:00Z"));
    }

    @Test
    void knowWhatHeld() {
        get("/v1/prices?item=grok-4.20-input&validAt=2026-04-01").then().body("items.amount", contains(2));
        get("/v1/prices?item=grok-4.20-input&validAt=2026-07-01").then().body("items.amount", contains(1.25f));
        get("/v1/prices?validAt=2026-01-01").then().body("items", hasSize(0));
        // The end does not belong to it, the beginning does.
        get("/v1/prices?item=grok-4.20-output&validAt=2026-06-22T08:00:00Z")
                .then()
                .body("items.amount", contains(2.5f));
    }

    @Test
    void knowWhatWasRecordedByThen() {
        given().queryParam("asOf", afterMarch)
                .get("/v1/prices")
                .then()
                .body("items.amount", containsInAnyOrder(2, 6))
                .body("items[0].validUntil", equalTo(null))
                .body("warnings", hasSize(0));
        get("/v1/prices?asOf=2020-01-01")
                .then()
                .body("items", hasSize(0))
                .body("warnings[0]", containsString("reportedUntil"));
    }

    @Test
    void knowWhatHadBeenPublishedByThen() {
        get("/v1/prices?reportedUntil=2026-05-01").then().body("items.amount", containsInAnyOrder(2, 6));
        get("/v1/prices?reportedUntil=2026-05-01").then().body("items[0].validUntil", equalTo(null));
        get("/v1/prices?reportedUntil=2026-07-01&item=grok-4.20-input")
                .then()
                .body("items.amount", contains(1.25f, 2))
                .body("items[0].changePercent", equalTo(-37.5f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline",
                "articles",
                "claims",
                "prices",
                "models",
                "items",
                "benchmarks",
                "benchmarks/hle",
                "companies",
                "conflicts",
                "stats",
                "events",
                "candidates"
            })
    void answerTheSameToTheByteWhileNewsComesIn(String list) {
        Draft second = Draft.of("second", "Others saw Grok 4 at 39.5 % there.").from("two", Standing.PRESS);
        desk.publish(
                Draft.of("exam", "Grok 4 gets 38.6 % on HLE.").result("38.6 %", "Grok 4", "38.6", "with tools"),
                second.result("39.5 %", "Grok 4", "39.5", "with tools"));
        String moment = lastRecorded();
        byte[] before = asOf(list, moment);

        desk.publish(
                second.revision(2).text("Others took back what they had written."),
                Draft.of("other", "Grok 4 gets 40.1 % on HLE, we measured.")
                        .from("lab", Standing.PRESS)
                        .result("40.1 %", "Grok 4", "40.1", "with tools"),
                priced("copy", "1.25", "2.50", "2026-06-01T08:00:00Z"),
                priced("march", "3", "7", "2026-03-09T08:00:00Z").revision(2).price("$3", "Grok 4.20 input", "3"));

        assertThat(asOf(list, moment)).isEqualTo(before);
    }

    private static byte[] asOf(String list, String moment) {
        return given().queryParam("asOf", moment)
                .get("/v1/" + list)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String lastRecorded() {
        return get("/v1/events?limit=200").path("items[-1].at");
    }

    private static Draft priced(String slug, String input, String output, String published) {
        return Draft.of(
                        slug,
                        "Grok 4.20 (%s) costs $%s in and $%s out for a million tokens.".formatted(slug, input, output))
                .from(slug + "-paper", Standing.PRESS)
                .published(published)
                .price("$" + input, "Grok 4.20 input", input)
                .price("$" + output, "Grok 4.20 output", output);
    }
}
