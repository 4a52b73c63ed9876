package newstracker.api.timeline;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class SearchTest {

    @Inject
    Desk desk;

    @BeforeEach
    void aFewArticles() throws SQLException {
        desk.clear();
        desk.publish(
                Draft.of("launch", "Grok 4 is here.\nAfter Grok 3, Grok 4 costs $30 a month.")
                        .published("2026-05-01T00:00:00Z"),
                Draft.of("aside", "On cars and rockets.\nA long piece on tunnels, which names Grok 4 once only.")
                        .published("2026-06-01T00:00:00Z"),
                Draft.of("cut", "本日、SuperGrokの値下げが発表された。新しい料金は来月から適用される。")
                        .language("ja")
                        .published("2026-07-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grok 4", "grok4", "GROK-4", "Ｇｒｏｋ４", "\"grok 4\""})
    void findsANameHoweverItIsSpelled(String words) {
        get("/v1/articles?q={words}", words).then().body("items.id", contains(Draft.id("aside"), Draft.id("launch")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"値下げ", "発表", "supergrok 料金", "\"値下げが発表\"", "値"})
    void findsJapaneseWithinASentence(String words) {
        get("/v1/articles?q={words}", words).then().body("items.id", contains(Draft.id("cut")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"月額30ドル", "月額 30", "\"月額30ドル\"", "料金は月額30", "supergrokの料金"})
    void findsJapaneseBesideNumbersAndNames(String words) {
        desk.publish(Draft.of("fee", "SuperGrokの料金は月額30ドルです。").language("ja"));

        get("/v1/articles?q={words}", words).then().body("items.id", contains(Draft.id("fee")));
    }

    @Test
    void leavesOutWhatIsExcluded() {
        get("/v1/articles?q={words}", "grok4 -month").then().body("items.id", contains(Draft.id("aside")));
        get("/v1/articles?q={words}", "grok4 -\"a month\"").then().body("items.id", contains(Draft.id("aside")));
        get("/v1/articles?q={words}", "grok -4 -値下げ").then().body("items", empty());
        get("/v1/articles?q={words}", "\"month a\"").then().body("items", empty());
    }

    @Test
    void putsWhatFitsBestFirst() {
        get("/v1/articles?q=grok 4&order=rank")
                .then()
                .body("items.id", contains(Draft.id("launch"), Draft.id("aside")));
        get("/v1/articles?q=grok 4&order=time")
                .then()
                .body("items.id", contains(Draft.id("aside"), Draft.id("launch")));
        get("/v1/articles?order=rank").then().statusCode(400).body("field", equalTo("order"));
        get("/v1/articles?q=grok&order=luck").then().statusCode(400).body("field", equalTo("order"));
    }

    @Test
    void movesNothingBetweenPagesWhileTextsComeIn() {
        JsonPath first = get("/v1/articles?q=grok 4&order=rank&limit=1").jsonPath();
        desk.publish(Draft.of("late", "Grok 4! Grok 4!\nGrok 4 and Grok 4.").published("2026-08-01T00:00:00Z"));

        get("/v1/articles?q=grok 4&order=rank&limit=1&cursor=" + first.getString("next"))
                .then()
                .body("items.id", contains(Draft.id("aside")))
                .body("next", equalTo(null));
        get("/v1/articles?q=grok 4&limit=1&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
        get("/v1/articles?q=grok 4&order=rank")
                .then()
                .body("items.id", containsInAnyOrder(Draft.id("late"), Draft.id("aside"), Draft.id("launch")));
    }

    @ParameterizedTest
    @CsvSource({"grok4, launch, Grok 4", "GROK-4, aside, Grok 4", "値下げ, cut, 値下げ", "supergrok, cut, SuperGrok"})
    void marksWhatWasFound(String words, String article, String marked) {
        List<Map<String, Object>> found = get("/v1/articles?q={words}", words).path("items");

        Map<String, Object> one = found.stream()
                .filter(item -> item.get("id").equals(Draft.id(article)))
                .findFirst()
                .orElseThrow();
        String snippet = (String) one.get("snippet");
        assertThat((List<?>) one.get("highlights")).isNotEmpty().allSatisfy(place -> {
            Map<?, ?> highlight = (Map<?, ?>) place;
            assertThat(snippet.substring((int) highlight.get("start"), (int) highlight.get("end")))
                    .isEqualTo(marked);
        });
    }
}
