package newstracker.api.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.head;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class WebTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/timeline", "/v1/nowhere", "/v1/claims?limit=x", "/q/health/ready", "/coverage"})
    void sendsTheHeadersThatKeepBrowsersSafe(String path) {
        get(path)
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("X-XSS-Protection", equalTo("0"))
                .header("Referrer-Policy", notNullValue());
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/v1/timeline'.get.parameters.name", hasItems("company", "asOf", "cursor", "q"))
                .body("paths.'/v1/timeline'.get.responses", notNullValue());
        given().redirects().follow(true).get("/docs").then().statusCode(200);
        get("/v1").then().statusCode(200).body("resources.name", hasItems("timeline", "stream", "export.csv"));
    }

    @Test
    void tellsOperatorsHowItIs() {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready").then().statusCode(200);
        get("/q/metrics").then().statusCode(200).body(containsString("news_stream_followers"));
    }

    @Test
    void letsEveryPageReadAndNoneWrite() {
        given().header("Origin", "https://dashboard.example")
                .get("/v1/timeline")
                .then()
                .header("Access-Control-Allow-Origin", notNullValue());
        given().header("Origin", "https://dashboard.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/timeline")
                .then()
                .statusCode(200);
        given().header("Origin", "https://dashboard.example")
                .contentType("application/json")
                .body("{\"reason\":\"spam\"}")
                .post("/v1/claims/clm_1/reports")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("other sites"));
        given().post("/v1/timeline").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void letsItsOwnPageWrite() {
        given().header("Origin", "http://127.0.0.1:" + RestAssured.port)
                .contentType("application/json")
                .body("{\"reason\":\"wrong\"}")
                .post("/v1/claims/clm_unknown/reports")
                .then()
                .statusCode(404);
    }

    @Test
    void answersHeadAndRefusesWhatItCannotWrite() {
        head("/v1/timeline").then().statusCode(200).header("ETag", notNullValue());
        given().accept("image/png").get("/v1/timeline").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void surroundsHostileValuesWithProblemDetails() {
        given().queryParam("q", "' or 1=1; drop table claim --")
                .get("/v1/claims")
                .then()
                .statusCode(200);
        given().queryParam("model", "x".repeat(3000))
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("model"));
        given().queryParam("q", "!!! ()")
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("q"));
        given().queryParam("min", "1e999999999")
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("min"));
        given().queryParam("tz", "Nowhere/None")
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("field", equalTo("tz"));
        get("/v1/articles/art_ffff").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/benchmarks", "/benchmarks/hle", "/prices", "/models/grok-4", "/coverage", "/subscriptions"
            })
    void answersDeepLinksWithThePage(String path) {
        given().accept("text/html").get(path).then().statusCode(200).contentType(startsWith("text/html"));
    }
}
