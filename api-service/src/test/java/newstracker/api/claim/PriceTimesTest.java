package newstracker.api.claim;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 30 dollars in March, 24 in May; and what is said afterwards.
@ApiTest
class PriceTimesTest {

    @Inject
    Desk desk;

    @BeforeEach
    void twoPrices() throws SQLException {
        desk.clear();
        desk.publish(says("march", "30", "2026-03-01T00:00:00Z"), says("may", "24", "2026-05-01T00:00:00Z"));
    }

    @Test
    void aPriceThatComesBackHoldsTwice() {
        desk.publish(changed("july", "24", "30", "2026-07-01T00:00:00Z"));

        get("/v1/claims?min=30")
                .then()
                .body("items[0].validFrom", equalTo("2026-07-01T00:00:00Z"))
                .body("items[0].validUntil", nullValue())
                .body("items[0].previous.amount", equalTo(24))
                .body("items[0].changePercent", equalTo(25))
                .body("items[0].earlier", hasSize(1))
                .body("items[0].earlier[0].validFrom", equalTo("2026-03-01T00:00:00Z"))
                .body("items[0].earlier[0].validUntil", equalTo("2026-05-01T00:00:00Z"));
        get("/v1/claims?max=24")
                .then()
                .body("items[0].validUntil", equalTo("2026-07-01T00:00:00Z"))
                .body("items[0].conflicts", hasSize(0));
        get("/v1/claims?validAt=2026-04-01").then().body("items.amount", contains(30));
        get("/v1/claims?validAt=2026-06-01").then().body("items.amount", contains(24));
        get("/v1/claims?validAt=2026-08-01").then().body("items.amount", contains(30));
    }

    @Test
    void aPriceThatComesBackIsTold() {
        desk.publish(changed("july", "24", "30", "2026-07-01T00:00:00Z"));

        get("/v1/events")
                .then()
                .body("items", hasSize(6))
                .body("items[5].type", equalTo("claim.created"))
                .body("items[5].article.id", equalTo(Draft.id("july")))
                .body("items[5].claim.amount", equalTo(30))
                .body("items[5].claim.changePercent", equalTo(25));
        desk.publish(changed("others", "24", "30", "2026-07-02T00:00:00Z"));
        get("/v1/events").then().body("items", hasSize(7));
    }

    @Test
    void chartsHaveARowForEachTime() {
        desk.publish(changed("july", "24", "30", "2026-07-01T00:00:00Z"));

        get("/v1/prices")
                .then()
                .body("items.amount", containsInAnyOrder(30, 24, 30))
                .body(
                        "items.time",
                        containsInAnyOrder("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z"));
        get("/v1/prices?validAt=2026-04-01")
                .then()
                .body("items", hasSize(1))
                .body("items[0].validUntil", equalTo("2026-05-01T00:00:00Z"));
    }

    @Test
    void theFeedOfChangesTellsItAgain() {
        desk.publish(changed("july", "24", "30", "2026-07-01T00:00:00Z"));

        get("/v1/feed.json?entries=changes&min=30")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", endsWith("-2"));
    }

    @Test
    void whoHasNotHeardYetBringsNoPriceBack() {
        desk.publish(says("late", "30", "2026-07-01T00:00:00Z"));

        get("/v1/claims?min=30")
                .then()
                .body("items[0].validUntil", equalTo("2026-05-01T00:00:00Z"))
                .body("items[0].earlier", hasSize(0));
        get("/v1/claims?validAt=2026-08-01").then().body("items.amount", contains(24));
        get("/v1/events").then().body("items", hasSize(5));
    }

    @Test
    void theCompanyItselfBringsAPriceBack() {
        desk.publish(says("official", "30", "2026-07-01T00:00:00Z").from("company", Standing.OFFICIAL));

        get("/v1/claims?validAt=2026-08-01").then().body("items.amount", contains(30));
    }

    @Test
    void anAnnouncementForNoDayEndsNothing() {
        desk.publish(Draft.of("june", "SuperGrok will cost $40 a month.")
                .from("june-paper", Standing.PRESS)
                .published("2026-06-01T00:00:00Z")
                .price("$40", "SuperGrok", "40", Bound.EXACT, Phase.ANNOUNCED));

        get("/v1/claims?min=40")
                .then()
                .body("items[0].phase", equalTo("announced"))
                .body("items[0].validFrom", nullValue())
                .body("items[0].validBasis", nullValue())
                .body("items[0].previous.amount", equalTo(24));
        get("/v1/claims?max=24").then().body("items[0].validUntil", nullValue());
        get("/v1/claims?validAt=2026-06-15").then().body("items.amount", contains(24));
        get("/v1/prices?min=40").then().body("items[0].time", equalTo("2026-06-01T00:00:00Z"));
    }

    @Test
    void anAnnouncedPriceHoldsWhenSomebodySaysThatItDoes() {
        anAnnouncementForNoDayEndsNothing();

        desk.publish(says("july", "40", "2026-07-01T00:00:00Z"));

        get("/v1/claims?min=40")
                .then()
                .body("items[0].phase", equalTo("current"))
                .body("items[0].validFrom", equalTo("2026-07-01T00:00:00Z"));
        get("/v1/claims?max=24").then().body("items[0].validUntil", equalTo("2026-07-01T00:00:00Z"));
        get("/v1/claims?validAt=2026-08-01").then().body("items.amount", contains(40));
    }

    private static Draft says(String slug, String amount, String published) {
        return Draft.of(slug, "The text %s says: $%s a month.".formatted(slug, amount))
                .from(slug + "-paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }

    private static Draft changed(String slug, String before, String now, String published) {
        return Draft.of(slug, "The text %s says: from $%s to $%s a month.".formatted(slug, before, now))
                .from(slug + "-paper", Standing.PRESS)
                .published(published)
                .price("$" + before, "SuperGrok", before, Bound.EXACT, Phase.FORMER)
                .price("$" + now, "SuperGrok", now);
    }
}
