package newstracker.api.thing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ThingResourceTest {

    @Inject
    Desk desk;

    @BeforeEach
    void threeArticles() throws SQLException {
        desk.clear();
        desk.publish(
                Draft.of("a", "Grok 4 gets 38.6 % with tools on the exam. SuperGrok is $30.")
                        .from("one", Standing.PRESS)
                        .published("2026-05-01T08:00:00Z")
                        .model("Grok 4", "Grok 4")
                        .result("38.6 %", "Grok 4", "38.6", "with tools")
                        .price("$30", "SuperGrok", "30"),
                Draft.of("b", "グロック4が登場した。")
                        .from("two", Standing.OFFICIAL)
                        .language("ja")
                        .published("2026-05-03")
                        .model("グロック4", "Grok 4"),
                Draft.of("c", "Grok 4 Heavy gets 44.4 % with tools.")
                        .published("2026-06-03")
                        .result("44.4 %", "Grok 4 Heavy", "44.4", "with tools"));
    }

    @Test
    void listsModelsWithCountsAndTimes() {
        get("/v1/models")
                .then()
                .body("items.id", contains("grok-4", "grok-4-heavy"))
                .body("items[0].articles", equalTo(2))
                .body("items[0].firstSeen", equalTo("2026-05-01T08:00:00Z"))
                .body("items[0].lastSeen", equalTo("2026-05-03T00:00:00Z"));
        get("/v1/models/grok-4").then().statusCode(200).body("name", equalTo("Grok 4"));
        get("/v1/models/grok-9").then().statusCode(404);
        get("/v1/items").then().body("items.id", contains("supergrok"));
    }

    @Test
    void understandsNamesInAnyLanguage() {
        get("/v1/claims?model=グロック4&kind=model").then().body("items", hasSize(1));
        get("/v1/articles?company=テスラ").then().body("items", hasSize(0)).body("warnings", hasSize(0));
        get("/v1/articles?standing=official").then().body("items.id", contains(Draft.id("b")));
        get("/v1/timeline?kind=price").then().body("items", hasSize(1));
    }

    @Test
    void ranksWhatCanBeCompared() {
        get("/v1/benchmarks").then().body("items.id", contains("hle")).body("items[0].better", equalTo("higher"));
        get("/v1/benchmarks/hle")
                .then()
                .body("items.modelName", contains("Grok 4 Heavy", "Grok 4"))
                .body("items.rank", contains(1, 2))
                .body("items[0].conditions", contains("with tools"));
    }

    @Test
    void countsByDay() {
        get("/v1/stats?bucket=month&tz=Asia/Tokyo")
                .then()
                .body("items.time", contains("2026-04-30T15:00:00Z", "2026-05-31T15:00:00Z"))
                .body("items.articles", contains(2, 1));
        get("/v1/stats?bucket=year").then().statusCode(400).body("field", equalTo("bucket"));
    }

    @Test
    void countsCompanies() {
        get("/v1/companies").then().body("items.id", contains("xai")).body("items[0].articles", equalTo(3));
        get("/v1/companies/xai").then().body("name", equalTo("xAI"));
    }

    @Test
    void findsACompanyBehindAHundredOthers() {
        desk.publish(IntStream.range(0, 100)
                .mapToObj(number -> Draft.of("other" + number, "The other news number " + number + " of these days.")
                        .company("other-" + number))
                .toArray(Draft[]::new));

        get("/v1/companies/xai").then().statusCode(200).body("articles", equalTo(3));
        get("/v1/companies/nobody").then().statusCode(404);
    }

    @Test
    void countsTheDaysOfATimeZone() {
        for (String zone : List.of("Asia/Tokyo", "+09:00", "UTC+9")) {
            given().queryParam("tz", zone)
                    .get("/v1/stats?bucket=day")
                    .then()
                    .body(
                            "items.time",
                            contains("2026-04-30T15:00:00Z", "2026-05-02T15:00:00Z", "2026-06-02T15:00:00Z"));
        }
    }
}
