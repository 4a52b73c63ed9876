package newstracker.api.claim;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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

@ApiTest
class ClaimMemoryTest {

    @Inject
    Desk desk;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void countsOneFactInTwoLanguagesAsOneClaim() {
        desk.publish(
                Draft.of("en", "SuperGrok costs $30/month in the United States, the company confirmed.")
                        .from("paper", Standing.PRESS)
                        .price("$30/month", "SuperGrok", "30"),
                Draft.of("ja", "xAIはSuperGrok（月額約30ドル）を日本でも提供すると述べた。")
                        .from("shimbun", Standing.PRESS)
                        .language("ja")
                        .published("2026-05-02T12:00:00Z")
                        .price("月額約30ドル", "SuperGrok", "30.00", Bound.ABOUT, Phase.CURRENT));

        get("/v1/claims")
                .then()
                .body("items", hasSize(1))
                .body("items[0].bound", equalTo("exact"))
                .body("items[0].independentSources", equalTo(2))
                .body("items[0].firstReported.source", equalTo("paper"))
                .body("items[0].evidence.bound", contains("exact", "about"));
    }

    @Test
    void tellsALowerBoundFromAValue() {
        desk.publish(
                Draft.of("exact", "SuperGrok costs $30 now.").price("$30", "SuperGrok", "30"),
                Draft.of("from", "Plans of SuperGrok start from $30 a month they say.")
                        .price("$30", "SuperGrok", "30", Bound.AT_LEAST, Phase.CURRENT));

        get("/v1/claims").then().body("items.bound", containsInAnyOrder("exact", "at-least"));
    }

    @Test
    void namesTheValueBeforeAndTheChange() {
        desk.publish(priced("old", "30", "2026-03-01T00:00:00Z", Standing.PRESS));
        desk.publish(priced("new", "24", "2026-05-01T00:00:00Z", Standing.PRESS));

        get("/v1/claims?min=24&max=24")
                .then()
                .body("items[0].previous.amount", equalTo(30))
                .body("items[0].changePercent", equalTo(-20))
                .body("items[0].validUntil", nullValue());
        get("/v1/claims?min=30").then().body("items[0].validUntil", equalTo("2026-05-01T00:00:00Z"));
        get("/v1/claims?validAt=2026-04-01").then().body("items.amount", contains(30));
        get("/v1/claims?validAt=2026-06-01").then().body("items.amount", contains(24));
        get("/v1/claims?reportedUntil=2026-04-01")
                .then()
                .body("items.amount", contains(30))
                .body("items[0].validUntil", nullValue());
    }

    @Test
    void takesALateOldArticleForNoChange() {
        desk.publish(priced("new", "24", "2026-05-01T00:00:00Z", Standing.PRESS));
        desk.publish(priced("old", "30", "2026-03-01T00:00:00Z", Standing.PRESS));

        get("/v1/claims?min=30")
                .then()
                .body("items[0].previous", nullValue())
                .body("items[0].changePercent", nullValue());
    }

    @Test
    void setsDifferentValuesOfOneTimeSideBySide() {
        desk.publish(
                Draft.of("a", "Grok 4 reaches 25.4 % on HLE without tools says one.")
                        .from("one", Standing.PRESS)
                        .result("25.4 %", "Grok 4", "25.4", "no tools"),
                Draft.of("b", "On HLE without tools the model Grok 4 got 26.9 % however.")
                        .from("two", Standing.PRESS)
                        .result("26.9 %", "Grok 4", "26.9", "no tools"),
                Draft.of("c", "With tools on, 38.6 % on HLE for Grok 4 were measured.")
                        .from("three", Standing.PRESS)
                        .result("38.6 %", "Grok 4", "38.6", "with tools"),
                Draft.of("d", "About 50 % is what others print for the exam.")
                        .from("four", Standing.PRESS)
                        .result("50 %", "Grok 4", "50"),
                Draft.of("s", "A sample says 99 % of everything in HLE.")
                        .from("sample", Standing.SAMPLE)
                        .result("99 %", "Grok 4", "99", "no tools"));

        get("/v1/conflicts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].benchmark", equalTo("HLE"))
                .body("items[0].groups", hasSize(3))
                .body("items[0].groups.find { it.comparisonKey == 'hle/no-tools' }.conflicting", equalTo(true))
                .body("items[0].groups.find { it.comparisonKey == 'hle/with-tools' }.conflicting", equalTo(false))
                .body("items[0].groups.find { it.comparisonKey == null }.comparable", equalTo(false));
        get("/v1/benchmarks/hle")
                .then()
                .body("items", hasSize(5))
                .body("items.find { it.score == 26.9f }.rank", equalTo(1))
                .body("items.find { it.score == 25.4f }.rank", equalTo(2))
                .body("items.find { it.score == 50 }.rank", nullValue());
    }

    @Test
    void passesOverNoQuestionWhileAnswersComeIn() {
        desk.publish(scored("a", "Grok 3", "20"), scored("b", "Grok 3", "21"));
        desk.publish(scored("c", "Grok 4", "30"), scored("d", "Grok 4", "31"));
        String next = get("/v1/conflicts?limit=1")
                .then()
                .body("items[0].subject.name", equalTo("Grok 4"))
                .extract()
                .path("next");

        desk.publish(scored("e", "Grok 3", "22"));

        get("/v1/conflicts?limit=1&cursor=" + next)
                .then()
                .body("items[0].subject.name", equalTo("Grok 3"))
                .body("items[0].groups[0].values", hasSize(2));
    }

    private static Draft scored(String slug, String model, String score) {
        return Draft.of(slug, "The text %s tells of %s that it reaches %s %% on HLE.".formatted(slug, model, score))
                .from("paper-" + slug, Standing.PRESS)
                .result(score + " %", model, score, "no tools");
    }

    @Test
    void countsCopiesOnceAndSamplesNever() {
        String text = "SuperGrok costs $30 a month, as the company wrote on Monday to all of its customers.";
        desk.publish(
                Draft.of("a", text).from("one", Standing.PRESS).price("$30", "SuperGrok", "30"),
                Draft.of("b", text)
                        .from("two", Standing.PRESS)
                        .price("$30", "SuperGrok", "30")
                        .published("2026-05-01T13:00:00Z"),
                Draft.of("s", "In this sample it costs $30 by the month.")
                        .from("sample", Standing.SAMPLE)
                        .published("2025-01-01")
                        .price("$30", "SuperGrok", "30"));

        get("/v1/claims")
                .then()
                .body("items[0].independentSources", equalTo(1))
                .body("items[0].firstReported.source", equalTo("one"))
                .body("items[0].sample", equalTo(false))
                .body("items[0].officialAt", nullValue());
    }

    @Test
    void correctsWhenAnArticleIsEdited() {
        Draft article = priced("edited", "30", "2026-03-01T00:00:00Z", Standing.PRESS);
        desk.publish(article);
        String before = get("/v1/claims").path("items[0].id");

        desk.publish(article.revision(2).text("Item: $35 a month.").price("$35", "SuperGrok", "35"));

        get("/v1/claims").then().body("items.amount", contains(35));
        get("/v1/claims/" + before).then().body("state", equalTo("retracted"));
        get("/v1/events")
                .then()
                .body(
                        "items.type",
                        contains(
                                "article.published",
                                "claim.created",
                                "article.revised",
                                "claim.created",
                                "claim.corrected",
                                "claim.retracted"))
                .body("items[4].cause", equalTo("source-edit"))
                .body("items[4].replaces.id", equalTo(before))
                .body("items[4].replaces.evidence[0].surface", equalTo("$30"))
                .body("items[4].claim.evidence[0].surface", equalTo("$35"));
    }

    @Test
    void tellsOnlyRealDifferencesOfANewExtractor() {
        Draft article = priced("again", "30", "2026-03-01T00:00:00Z", Standing.PRESS);
        desk.publish(article);

        desk.reread(article.generation(2).price("$30", "SuperGrok", "30"));
        get("/v1/events").then().body("items", hasSize(2));
        desk.reread(article.generation(3).price("$30", "SuperGrok", "30").model("Item", "Grok Item"));

        get("/v1/events")
                .then()
                .body("items", hasSize(3))
                .body("items[2].type", equalTo("claim.created"))
                .body("items[2].cause", equalTo("reextraction"));
    }

    private static Draft priced(String slug, String amount, String published, Standing standing) {
        return Draft.of(slug, "Item: $" + amount + " a month.")
                .from(slug + "-source", standing)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
