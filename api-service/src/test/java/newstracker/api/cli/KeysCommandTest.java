package newstracker.api.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newstracker.api.sql.Database;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;

@ApiTest
class KeysCommandTest {

    private static final String BASE = "https://news.example.org";

    private final Database database;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    KeysCommandTest(Database database) {
        this.database = database;
    }

    @Test
    void printsTheKeyAsItsLastWord() {
        int code = run("create", "--name", "my desk", "--scope", "read,operator", "--expires", "30d");

        String[] words = output().strip().split(" ");
        assertThat(code).isZero();
        given().header("Authorization", "Bearer " + words[words.length - 1])
                .get("/v1/key")
                .then()
                .statusCode(200);
    }

    @Test
    void printsALinkThatGivesAKeyOnce() {
        run("create", "--name", "a guest", "--scope", "read", "--link");
        String code = output().strip().split("#link=")[1];

        String key = open(code)
                .then()
                .statusCode(201)
                .body("name", equalTo("a guest"), "scopes", contains("read"))
                .extract()
                .path("text");

        assertThat(output()).contains(BASE + "/subscriptions#link=").doesNotContain(key);
        given().header("Authorization", "Bearer " + key).get("/v1/key").then().statusCode(200);
        given().header("Authorization", "Bearer " + code).get("/v1/key").then().statusCode(401);
        open(code).then().statusCode(401).body("detail", containsString("opened before"));
        open("a guess").then().statusCode(401);
    }

    private static Response open(String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code))
                .post("/v1/key");
    }

    @Test
    void listsKeysAndRevokesThem() {
        run("create", "--name", "short-lived", "--data", "somewhere");
        String id = output().split(" ")[1];

        int revoked = run("revoke", id);
        int again = run("revoke", id);
        run("list");

        assertThat(revoked).isZero();
        assertThat(again).isEqualTo(1);
        assertThat(output())
                .contains("is no usable key " + id)
                .containsPattern(id + " +short-lived +subscribe .*revoked");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        List<List<String>> wrong = List.of(
                List.of(),
                List.of("make"),
                List.of("create", "--scope", "root"),
                List.of("create", "--expires", "soon"),
                List.of("create", "--name"),
                List.of("revoke"),
                List.of("list", "all"));

        assertThat(wrong).allSatisfy(words -> assertThat(run(words.toArray(String[]::new)))
                .isEqualTo(2));
        assertThat(output()).contains("There is no scope \"root\"", "usage: tracker keys");
    }

    private int run(String... words) {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        return new KeysCommand(database, BASE, stream, stream).run(List.of(words));
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
