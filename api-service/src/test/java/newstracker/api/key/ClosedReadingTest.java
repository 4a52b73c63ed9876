package newstracker.api.key;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With `NEWS_READ=key`.
@ApiTest
@TestProfile(ClosedReadingTest.Closed.class)
class ClosedReadingTest {

    private static final int SHARE = 50;

    private final Desk desk;
    private final KeyStore keys;
    private ApiKey key;
    private String bearer;

    ClosedReadingTest(Desk desk, KeyStore keys) {
        this.desk = desk;
        this.keys = keys;
    }

    public static class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("news.read", "key", "news.rate.key", Integer.toString(SHARE));
        }
    }

    @BeforeEach
    void oneArticleAndAKey() throws Exception {
        desk.clear();
        desk.publish(Draft.of("a", "SuperGrok costs $30 a month.").price("$30", "SuperGrok", "30"));
        KeyText text = KeyText.random();
        key = keys.add(text, "reader", EnumSet.of(Scope.READ), Optional.empty());
        bearer = text.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/timeline",
                "/v1/claims",
                "/v1/coverage",
                "/v1/events",
                "/v1/stream",
                "/v1/feed.atom",
                "/v1/feed.rss",
                "/v1/feed.json",
                "/v1/export.csv",
                "/v1/sources.opml",
                "/v1/timeline?token=x",
                "/v1/feed.atom?token=x",
                "//v1/timeline",
                "/v1/;x=y/timeline"
            })
    void showsNothingWithoutAKey(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(not(equalTo(200)))
                .body(not(containsString("SuperGrok")));
        given().head("/v1/timeline").then().statusCode(401);
    }

    @Test
    void letsNoKeyTakeMoreThanItsShare() throws Exception {
        // The minute may turn once while we ask.
        Response answer = reader().get("/v1/companies");
        for (int asked = 0; asked < 2 * SHARE + 1 && answer.statusCode() == 200; asked++) {
            answer = reader().get("/v1/companies");
        }

        answer.then().statusCode(429).header("Retry-After", matchesPattern("\\d+"));
        oneArticleAndAKey();
        reader().get("/v1/companies").then().statusCode(200);
    }

    @Test
    void showsEverythingToAHolderOfAKey() {
        reader().get("/v1/timeline").then().statusCode(200).body(containsString("SuperGrok"));
        reader().get("/v1/feed.atom").then().statusCode(200);
        reader().get("/v1/export.ndjson").then().statusCode(200).body(containsString("SuperGrok"));
        reader().head("/v1/stream").then().statusCode(200);
    }

    @Test
    void leavesOpenWhatTellsNothingOfTheNews() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(not(containsString("SuperGrok")));
        given().get("/openapi").then().statusCode(200);
        given().get("/docs").then().statusCode(200);
    }

    @Test
    void opensFeedsByAWordInTheirAddress() throws Exception {
        String token = reader().get("/v1/key").path("feedToken");

        given().get("/v1/feed.atom?kind=price&token=" + token)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .body(containsString("SuperGrok"));
        given().get("/v1/feed.json?token=" + token).then().statusCode(200);
        given().get("/v1/claims?token=" + token).then().statusCode(401);
        given().get("/v1/subscriptions?token=" + token).then().statusCode(401);
        keys.revoke(key.id());
        given().get("/v1/feed.atom?token=" + token)
                .then()
                .statusCode(401)
                .body("detail", containsString("opens nothing any more"));
    }

    @Test
    void believesNoOtherWord() {
        String token = reader().get("/v1/key").path("feedToken");
        String other = token.substring(0, token.length() - 4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA");

        given().get("/v1/feed.atom?token=" + other).then().statusCode(401);
        given().get("/v1/feed.atom?token=" + bearer).then().statusCode(401);
    }

    private RequestSpecification reader() {
        return given().header("Authorization", "Bearer " + bearer);
    }
}
