package newstracker.api.claim;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class EvidenceTest {

    @Inject
    Desk desk;

    @Inject
    Database database;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void answersThePastTheSameForEver() {
        desk.publish(priced("one", "30", "2026-03-01T00:00:00Z", Standing.PRESS));
        String then = get("/v1/claims").path("items[0].recordedAt");
        String first = get("/v1/claims?asOf=" + then).asString();

        desk.publish(
                priced("two", "24", "2026-05-01T00:00:00Z", Standing.PRESS),
                priced("three", "30", "2026-02-01T00:00:00Z", Standing.OFFICIAL));

        assertThat(get("/v1/claims?asOf=" + then).asString()).isEqualTo(first);
        get("/v1/claims").then().body("items", hasSize(2));
        get("/v1/timeline?asOf=" + then).then().body("items", hasSize(1));
    }

    @Test
    void failsExactlyTheEvidenceOfATextThatWasAltered() throws SQLException {
        desk.publish(
                priced("good", "30", "2026-03-01T00:00:00Z", Standing.PRESS),
                Draft.of("bad", "Altered: $30 monthly.")
                        .from("two", Standing.PRESS)
                        .price("$30", "SuperGrok", "30"));
        String claim = get("/v1/claims").path("items[0].id");
        get("/v1/claims/" + claim + "/evidence")
                .then()
                .body("passed", equalTo(2))
                .body("failed", equalTo(0));

        database.change(connection -> Sql.change(
                connection, "update text_body set body = 'b' || substr(body, 2) where body like 'Altered%'"));

        get("/v1/claims/" + claim + "/evidence")
                .then()
                .body("passed", equalTo(1))
                .body("items.find { it.check == 'fail' }.source", equalTo("two"));
    }

    @Test
    void showsNoMoreThanTheSourceAllows() {
        String text = "SuperGrok costs $30. " + "And much more is said about it in this article. ".repeat(20);
        desk.publish(
                Draft.of("quote", text).from("one", Standing.PRESS, Show.QUOTE).price("$30", "SuperGrok", "30"),
                Draft.of("link", "Only a link: $30 it is.")
                        .from("two", Standing.PRESS, Show.LINK)
                        .price("$30", "SuperGrok", "30"));

        String quote = get("/v1/claims").path("items[0].evidence.find { it.source == 'one' }.quote");
        assertThat(quote).hasSizeLessThanOrEqualTo(280).contains("$30");
        get("/v1/claims").then().body("items[0].evidence.find { it.source == 'two' }.quote", nullValue());
        given().get("/v1/articles/" + Draft.id("quote")).then().body("text", nullValue());
    }

    private static Draft priced(String slug, String amount, String published, Standing standing) {
        return Draft.of(slug, "Item: $" + amount + " a month.")
                .from(slug + "-source", standing)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
