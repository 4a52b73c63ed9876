package newstracker.api.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be answered is refused in words, and costs nothing.
@ApiTest
class BadRequestTest {

    @TestHTTPResource
    private URI service;

    @Test
    void takesAWrongRequestForWrongEvenWhenItsTagIsKnown() {
        given().header("If-None-Match", "*").get("/v1/claims?limit=0").then().statusCode(400);
        given().header("If-None-Match", "*").get("/v1/claims?colour=red").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=1000000",
                "limit=ten",
                "limit=99999999999999999999",
                "min=abc",
                "min=1e5",
                "since=yesterday",
                "since=2026-13-01",
                "until=0000-01-01T00:00:00Z",
                "asOf=2999-01-01",
                "tz=Mars/Base",
                "kind=car",
                "standing=god",
                "q=%22%22",
                "cursor=AAAA",
                "currency=USD&nonsense=1",
                "validAt=99999999d"
            })
    void namesTheFieldOfEachBadValue(String query) {
        String field = query.contains("nonsense") ? "nonsense" : query.substring(0, query.indexOf('='));
        given().urlEncodingEnabled(false)
                .get("/v1/claims?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void readsLettersThatStandRawInAnAddress() throws Exception {
        assertThat(raw("/v1/claims?kind=値段")).contains("\"field\":\"kind\"", "値段");
        assertThat(raw("/v1/claims?q=\"月額30ドル\"")).startsWith("HTTP/1.0 200");
        assertThat(raw("/v1/claims?limit=100%")).contains("\"field\":\"limit\"", "100%");
        assertThat(raw("/v1/models/存在しない{1}")).startsWith("HTTP/1.0 404").contains("存在しない{1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%", "/v1/articles/%zz", "/v1/claims?q=%", "/v1/claims?%zz=%00", "/%ff", "//[", "/\\?\\=\\"})
    void answersAnyAddress(String address) throws Exception {
        assertThat(raw(address)).matches("(?s)HTTP/1.0 (200|400|404) .*").contains("X-Content-Type-Options");
    }

    private String raw(String address) throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n"
                            .formatted(address)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void refusesAQueryOfAHundredKilobytes() {
        int status =
                given().queryParam("q", "x".repeat(100_000)).get("/v1/claims").statusCode();

        assertThat(status).isIn(400, 414, 431);
        get("/v1/claims").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/art_x",
                "/v1/stories/sto_x",
                "/v1/claims/clm_x",
                "/v1/claims/clm_x/evidence",
                "/v1/models/nobody",
                "/v1/items/nothing",
                "/v1/benchmarks/none",
                "/v1/companies/none",
                "/v1/sources/none"
            })
    void tellsThatAnIdIsUnknown(String path) {
        get(path).then().statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
    }

    // It is refused by its length, before it is sent: whoever sends all the same may find the line closed.
    @Test
    void refusesABodyOfHalfAMegabyte() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/claims/clm_0/reports"))
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofString("{\"reason\":\"" + "x".repeat(500_000) + "\"}"))
                .build();

        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(413);
        }
    }
}
