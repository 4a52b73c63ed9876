package newstracker.api.story;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class StoryTest {

    @Inject
    Desk desk;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void groupsTheSameWhateverTheOrderOfArrival() throws SQLException {
        desk.publish(drafts().toArray(Draft[]::new));
        Set<Set<String>> groups = groups();

        for (int seed = 1; seed <= 3; seed++) {
            desk.clear();
            List<Draft> shuffled = new ArrayList<>(drafts());
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(desk::publish);
            assertThat(groups()).isEqualTo(groups);
        }

        assertThat(groups)
                .containsExactlyInAnyOrder(
                        Set.of(Draft.id("cut-en"), Draft.id("cut-copy"), Draft.id("cut-ja")),
                        Set.of(Draft.id("launch-ja"), Draft.id("launch-ja2")),
                        Set.of(Draft.id("recall")),
                        Set.of(Draft.id("cut-later")));
    }

    @Test
    void sendsReadersOfAMergedStoryOn() {
        desk.publish(drafts().get(0));
        desk.publish(drafts().get(1));
        String merged = StoryStore.idOf(Draft.id("cut-copy"));

        given().redirects()
                .follow(false)
                .get("/v1/stories/" + merged + "?reportedUntil=2026-06-01")
                .then()
                .statusCode(308)
                .header("Location", endsWith(StoryStore.idOf(Draft.id("cut-en")) + "?reportedUntil=2026-06-01"));
        given().redirects()
                .follow(false)
                .get("/v1/stories/" + StoryStore.idOf(Draft.id("cut-en")))
                .then()
                .statusCode(200)
                .body("articles.id", containsInAnyOrder(Draft.id("cut-en"), Draft.id("cut-copy")));
        get("/v1/stories/sto_0000").then().statusCode(404).body("title", equalTo("Not Found"));
    }

    private static List<Draft> drafts() {
        String cut = "xAI cuts the price of SuperGrok. From Monday the plan costs $25 a month instead of $30,"
                + " the company wrote in a post to its subscribers; everybody who pays already gets the new rate.";
        String launch = "xAIは新しいモデルGrok 5を発表した。推論能力が大幅に向上し、開発者向けAPIも同時に公開される。" + "イーロン・マスク氏は自身のXで、世界で最も賢いモデルだと述べた。";
        return List.of(
                Draft.of("cut-en", cut).published("2026-05-01T08:00:00Z").price("$25", "SuperGrok", "25"),
                Draft.of("cut-copy", "Reported: " + cut)
                        .published("2026-05-01T10:00:00Z")
                        .price("$25", "SuperGrok", "25"),
                Draft.of("cut-ja", "SuperGrokが月額25ドルに値下げ。来週から適用される。")
                        .language("ja")
                        .published("2026-05-01T20:00:00Z")
                        .price("25ドル", "SuperGrok", "25"),
                Draft.of(
                                "cut-later",
                                "A year of SuperGrok at $25: what did subscribers get for their money, and is it worth it?")
                        .published("2026-08-01T08:00:00Z")
                        .price("$25", "SuperGrok", "25"),
                Draft.of("launch-ja", launch)
                        .language("ja")
                        .published("2026-05-01T09:00:00Z")
                        .model("Grok 5", "Grok 5"),
                Draft.of("launch-ja2", "【速報】" + launch + "詳細は続報で伝える。")
                        .language("ja")
                        .published("2026-05-02T09:00:00Z")
                        .model("Grok 5", "Grok 5"),
                Draft.of("recall", "Tesla recalls some cars because of a loose bolt, says the agency for road safety.")
                        .published("2026-05-01T09:30:00Z"));
    }

    private static Set<Set<String>> groups() {
        List<List<String>> stories = get("/v1/timeline").path("items.articles.id");
        return stories.stream().map(TreeSet::new).collect(Collectors.toSet());
    }
}
