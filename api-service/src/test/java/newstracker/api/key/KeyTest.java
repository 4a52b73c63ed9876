package newstracker.api.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class KeyTest {

    private final KeyStore keys;
    private final Database database;

    KeyTest(KeyStore keys, Database database) {
        this.keys = keys;
        this.database = database;
    }

    @Test
    void tellsTheHolderWhatAKeyIsGoodFor() throws Exception {
        KeyText text = KeyText.random();
        keys.add(text, "dashboard", EnumSet.of(Scope.READ), Optional.empty());

        given().header("Authorization", "Bearer " + text.text())
                .get("/v1/key")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo("dashboard"))
                .body("scopes[0]", equalTo("read"));
        assertThat(keys.all())
                .filteredOn(key -> key.name().equals("dashboard"))
                .allSatisfy(key -> assertThat(key.times().lastUsed()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x", "Basic dXNlcjpwYXNz", "Bearer ntk_", "Bearer ' or 1=1 --"})
    void refusesWhatIsNoKey(String header) {
        given().header("Authorization", header)
                .get("/v1/key")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("detail", containsString("tracker keys create"));
    }

    @Test
    void refusesKeysThatAreUnknownRevokedOrExpired() throws Exception {
        KeyText unknown = KeyText.random();
        KeyText revoked = KeyText.random();
        KeyText expired = KeyText.random();
        ApiKey key = keys.add(revoked, "gone", EnumSet.of(Scope.READ), Optional.empty());
        keys.add(
                expired,
                "old",
                EnumSet.of(Scope.READ),
                Optional.of(Instant.now().minusSeconds(1)));

        boolean done = keys.revoke(key.id());

        assertThat(done).isTrue();
        assertThat(keys.revoke(key.id())).isFalse();
        for (KeyText text : new KeyText[] {unknown, revoked, expired}) {
            given().header("Authorization", "Bearer " + text.text())
                    .get("/v1/key")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void keepsNoKeyThatCouldBeUsed() throws Exception {
        KeyText text = KeyText.random();
        keys.add(text, "secret", EnumSet.of(Scope.OPERATOR), Optional.empty());

        String dump = database.look(
                connection -> Sql.list(connection, "select k::text as row from api_key k", row -> row.text("row"))
                        .toString());

        assertThat(dump).contains("secret").doesNotContain(text.text().substring(4));
        assertThat(text.toString()).doesNotContain(text.text().substring(4));
    }

    @Test
    void includesTheLesserScopes() {
        assertThat(Scope.OPERATOR.includes(Scope.SUBSCRIBE)).isTrue();
        assertThat(Scope.SUBSCRIBE.includes(Scope.READ)).isTrue();
        assertThat(Scope.READ.includes(Scope.SUBSCRIBE)).isFalse();
        assertThat(Scope.SUBSCRIBE.includes(Scope.OPERATOR)).isFalse();
    }
}
