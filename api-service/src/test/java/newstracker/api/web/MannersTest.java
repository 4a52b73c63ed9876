package newstracker.api.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the service behaves towards programs that know HTTP.
@ApiTest
class MannersTest {

    private static final String ELSEWHERE = "https://dashboard.example";

    @Inject
    Desk desk;

    @TestHTTPResource("/v1/claims/clm_0/reports")
    URI reports;

    @BeforeEach
    void oneArticle() throws SQLException {
        desk.clear();
        desk.publish(
                Draft.of("a", "SuperGrok costs $30 a month.").price("$30", "SuperGrok", "30"),
                Draft.of("b", "SuperGrok costs $31 a month, others say.").price("$31", "SuperGrok", "31"));
    }

    @Test
    void saysHowMuchMayBeAskedYet() {
        get("/v1/timeline")
                .then()
                .header("RateLimit-Policy", equalTo("\"default\";q=100000;w=60"))
                .header("RateLimit", matchesPattern("\"default\";r=\\d+;t=\\d+"));
    }

    @Test
    void refusesWhoReportsTooOftenAndSaysWhenToGoOn() throws Exception {
        // An address of its own, so that nobody else is refused.
        HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build();
        HttpRequest report = HttpRequest.newBuilder(reports)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"x\"}"))
                .build();

        HttpResponse<String> answer = client.send(report, BodyHandlers.ofString());
        for (int asked = 0; asked < 45 && answer.statusCode() != 429; asked++) {
            answer = client.send(report, BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"reports\";r=0");
        assertThat(answer.body()).contains("\"status\":429");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/timeline", "/v1/claims", "/v1/coverage", "/v1/feed.atom", "/v1/export.csv"})
    void answersHeadAsGetWithoutABody(String path) {
        Response head = given().head(path);
        Response get = get(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.contentType()).isEqualTo(get.contentType());
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void answersHeadOfTheStreamAtOnce() {
        given().head("/v1/stream").then().statusCode(200).contentType(containsString("text/event-stream"));
    }

    @Test
    void saysWhatAnAddressUnderstands() {
        given().options("/v1/timeline").then().statusCode(200).header("Allow", containsString("GET"));
        given().delete("/v1/timeline").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().put("/v1/claims/clm_0/reports").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().put("/v1/subscriptions/x").then().header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH");
    }

    @Test
    void letsPagesElsewhereReadAndNotWrite() {
        given().header("Origin", ELSEWHERE)
                .get("/v1/claims?limit=1")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(ELSEWHERE))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/reviews")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization, if-none-match, last-event-id")
                .options("/v1/reviews")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ELSEWHERE))
                .header("Access-Control-Allow-Headers", containsString("if-none-match"));
        // A form needs no leave from a browser to be sent; it is not understood.
        given().contentType("text/plain")
                .body("{}")
                .post("/v1/claims/clm_0/reports")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/timeline, image/png",
        "/v1/feed.atom, application/json",
        "/v1/export.csv, application/pdf",
        "/v1/stream, application/json"
    })
    void saysWhenItCannotAnswerInTheWantedForm(String path, String accept) {
        given().accept(accept)
                .get(path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("status", equalTo(406));
    }

    @Test
    void knowsItsOwnTags() {
        String tag = get("/v1/claims").header("ETag");

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            given().header("If-None-Match", known)
                    .get("/v1/claims")
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Cache-Control", containsString("must-revalidate"));
        }
        given().header("If-None-Match", "\"other\"").get("/v1/claims").then().statusCode(200);
        assertThat(get("/v1/claims?limit=1").header("ETag")).isNotEqualTo(tag);
        assertThat(plain().get("/v1/claims").header("ETag"))
                .as("another coding is another thing")
                .isNotEqualTo(tag);
    }

    @Test
    void packsWhatIsLong() {
        given().header("Accept-Encoding", "gzip")
                .get("/v1/timeline")
                .then()
                .header("Content-Encoding", equalTo("gzip"));
        plain().get("/v1/timeline").then().header("Content-Encoding", nullValue());
    }

    @Test
    void leadsToTheNextPageInAHeader() {
        String link = get("/v1/claims?limit=1&kind=price").header("Link");

        assertThat(link).startsWith("<http").endsWith(">; rel=\"next\"");
        String next = link.substring(link.indexOf("/v1"), link.indexOf('>'));
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    /// Asks without leave to pack; the client adds it by itself otherwise.
    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "identity");
    }
}
