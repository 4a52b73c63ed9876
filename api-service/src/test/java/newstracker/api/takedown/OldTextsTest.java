package newstracker.api.takedown;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.api.support.MovableClock;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With `NEWS_RETAIN_TEXT=90d`, and days that pass in a moment.
@ApiTest
class OldTextsTest {

    private final Desk desk;
    private final Database database;
    private final MovableClock clock;

    OldTextsTest(Desk desk, Database database, MovableClock clock) {
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void oneArticle() throws SQLException {
        desk.clear();
        desk.publish(old());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void erasesTextsAndKeepsWhatTheySaid() throws SQLException {
        String claim = get("/v1/claims").path("items[0].id");

        eraseAfterDays(91);

        assertThat(texts()).doesNotContain("Perspicacious");
        get("/v1/articles/" + Draft.id("old")).then().statusCode(200).body("text", nullValue());
        get("/v1/claims").then().body("items[0].evidence[0].quote", containsString("$30"));
        get("/v1/claims/" + claim + "/evidence")
                .then()
                .statusCode(200)
                .body("passed", equalTo(0))
                .body("failed", equalTo(0))
                .body("notKept", equalTo(1))
                .body("items[0].check", equalTo("not-kept"))
                .body("items[0].reason", equalTo("the text is no longer kept"));
    }

    @Test
    void findsTheArticleAllTheSameAndQuotesNothing() throws SQLException {
        eraseAfterDays(91);

        get("/v1/articles?q=perspicacious")
                .then()
                .body("items", hasSize(1))
                .body("items[0].snippet", nullValue())
                .body(not(containsString("Perspicacious")));
    }

    @Test
    void keepsWhatIsYoungerAndEverythingWithoutALimit() throws SQLException {
        eraseAfterDays(89);
        clock.pass(Duration.ofDays(10_000));
        new OldTexts(database, clock, "forever").eraseDaily();

        assertThat(texts()).contains("Perspicacious");
    }

    @Test
    void keepsATextAgainThatIsReadAgain() throws SQLException {
        eraseAfterDays(91);
        String copy = "A headline\nPerspicacious people pay $30 for it.";

        desk.publish(
                Draft.of("copy", copy).from("one", Standing.PRESS, Show.QUOTE).price("$30", "SuperGrok", "30"));
        clock.reset();
        eraseAfterDays(89);

        assertThat(texts()).contains("Perspicacious");
    }

    private static Draft old() {
        return Draft.of("old", "A headline\nPerspicacious people pay $30 for it.")
                .from("one", Standing.PRESS, Show.QUOTE)
                .price("$30", "SuperGrok", "30");
    }

    private void eraseAfterDays(int days) throws SQLException {
        clock.pass(Duration.ofDays(days));
        new OldTexts(database, clock, "90d").eraseDaily();
    }

    private String texts() throws SQLException {
        return database.look(connection -> Sql.list(connection, "select body from text_body", row -> row.text("body"))
                .toString());
    }
}
