package newstracker.api.feed;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class FeedResourceTest {

    @Inject
    Desk desk;

    @BeforeEach
    void twoPrices() throws SQLException {
        desk.clear();
        desk.publish(priced("<b>Old & \"odd\"</b> ]]> news: $30 a month", "30", "2026-03-01T00:00:00Z"));
        desk.publish(priced("=Sum(A1) cheaper: $24 a month", "24", "2026-05-01T00:00:00Z"));
    }

    @Test
    void writesAtom() {
        given().accept("application/atom+xml")
                .get("/v1/feed.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.size()", equalTo(2))
                .body("feed.entry[1].title", equalTo("<b>Old & \"odd\"</b> ]]> news: $30 a month"))
                .body("feed.entry[0].id", startsWith("urn:newstracker:sto_"));
    }

    @Test
    void writesRssWithChanges() {
        get("/v1/feed.rss?entries=changes")
                .then()
                .statusCode(200)
                .body("rss.channel.item.size()", equalTo(1))
                .body("rss.channel.item[0].title", equalTo("SuperGrok: $30 → $24 / month, paper"))
                .body("rss.channel.item[0].guid", startsWith("clm_"));
    }

    @Test
    void findsAChangeBehindManyFirstPrices() {
        for (int plan = 1; plan <= 8; plan++) {
            desk.publish(
                    Draft.of("plan-" + plan, "Plan number " + plan + " costs $" + plan + " a month, says the paper.")
                            .from("paper", Standing.PRESS)
                            .price("$" + plan, "Plan " + plan, Integer.toString(plan)));
        }

        get("/v1/feed.json?entries=changes&limit=2").then().body("items", hasSize(1));
    }

    @Test
    void writesJsonFeed() {
        get("/v1/feed.json?min=30")
                .then()
                .statusCode(200)
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items", hasSize(1))
                .body("items[0].id", startsWith("sto_"));
    }

    @Test
    void answersNotModified() {
        String tag = get("/v1/feed.atom").header("ETag");

        given().header("If-None-Match", tag).get("/v1/feed.atom").then().statusCode(304);
    }

    @Test
    void exportsCsvThatNoSpreadsheetRuns() {
        String csv = get("/v1/export.csv?rows=articles")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("id,revision,title,url");
        assertThat(csv).contains("'=Sum(A1)").contains("\"<b>Old & \"\"odd\"\"</b> ]]>");
        assertThat(get("/v1/export.csv").header("Export-As-Of")).isNotNull();
    }

    @Test
    void exportsEveryRowAsJson() throws Exception {
        List<String> lines =
                get("/v1/export.ndjson?rows=evidence").asString().lines().toList();

        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.path("surface").asText()).isEqualTo("$24");
        List<String> claims = get("/v1/export.ndjson").asString().lines().toList();
        assertThat(new ObjectMapper()
                        .readTree(claims.getFirst())
                        .path("change_percent")
                        .asDouble())
                .isEqualTo(-20);
    }

    private static Draft priced(String text, String amount, String published) {
        return Draft.of("a" + amount, text)
                .from("paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
