package newstracker.api.takedown;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is taken down is nowhere any more, and does not come back.
@ApiTest
class TakedownTest {

    private static final String TEXT = "Quixotic headline\nQuixotic sources say that SuperGrok costs $30 a month.";
    private static final String AUTHOR = "Perpetua Bylinist";
    private static final String ID = Draft.id("secret");

    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'api' and table_type = 'BASE TABLE'
            """;

    private static final List<String> CHANNELS = List.of(
            "/v1/timeline",
            "/v1/articles",
            "/v1/articles?q=quixotic",
            "/v1/claims",
            "/v1/events",
            "/v1/export.ndjson?rows=evidence",
            "/v1/export.csv?rows=articles",
            "/v1/feed.atom",
            "/v1/feed.json?entries=changes",
            "/v1/feed.rss");

    private final Desk desk;
    private final Database database;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    TakedownTest(Desk desk, Database database) {
        this.desk = desk;
        this.database = database;
    }

    @BeforeEach
    void publish() throws SQLException {
        desk.clear();
        desk.publish(secret(), Draft.of("other", "Others say $30 a month too.").price("$30", "SuperGrok", "30"));
        desk.publish(Draft.of("late", "Late ones repeat $30 a month.").price("$30", "SuperGrok", "30"));
        deliver();
    }

    @Test
    void leavesItsWordsInNoTableAndNoAnswer() throws SQLException {
        String before = get("/v1/events").path("items[0].at");
        assertThat(tablesWith("quixotic")).contains("text_body", "reading", "evidence", "event", "delivery", "attempt");

        assertThat(forget()).isZero();

        assertThat(tablesWith("quixotic")).isEmpty();
        assertThat(tablesWith("perpetua")).isEmpty();
        for (String channel : CHANNELS) {
            assertThat(get(channel).asString()).as(channel).doesNotContainIgnoringCase("quixotic", "perpetua");
        }
        assertThat(get("/v1/articles?asOf=" + before).asString()).doesNotContainIgnoringCase("quixotic");
    }

    @Test
    void saysThatItIsWithheld() throws SQLException {
        forget();

        get("/v1/articles/" + ID)
                .then()
                .statusCode(410)
                .body("detail", equalTo("The article \"" + ID + "\" is withheld."));
        get("/v1/articles").then().body("items", hasSize(2));
        get("/v1/events?type=article.withheld")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("takedown"))
                .body("items[0].article.id", equalTo(ID))
                .body("items[0].article.title", equalTo("(withheld)"));
    }

    @Test
    void isHeardOfByThoseWhoFollowWithFilters() {
        forget();

        for (String filter : List.of("company=xai", "lang=en", "kind=price")) {
            get("/v1/events?type=article.withheld&" + filter).then().body("items.article.id", contains(ID));
        }
    }

    @Test
    void endsWhatItAloneSupported() throws SQLException {
        forget();

        get("/v1/claims?kind=price").then().body("items", hasSize(1)).body("items[0].evidence", hasSize(2));
        get("/v1/claims?kind=model").then().body("items", hasSize(0));
        get("/v1/events?type=claim.retracted")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("takedown"))
                .body("items[0].claim.evidence[0].quote", equalTo(null));
    }

    @Test
    void doesNotComeBackWhenItIsReadAgain() throws SQLException {
        forget();
        int events = get("/v1/events").<Integer>path("items.size()");

        desk.publish(secret());
        desk.publish(Draft.of("secret", TEXT + " Again.").revision(2).price("$30", "SuperGrok", "30"));
        desk.reread(secret().generation(2).price("$30", "SuperGrok", "30"));
        forget();

        assertThat(tablesWith("quixotic")).isEmpty();
        get("/v1/events").then().body("items", hasSize(events));
    }

    @Test
    void isFoundByAddressAndBySource() {
        assertThat(find("--url", "https://example.org/secret")).isEqualTo(ID);
        assertThat(find("--source", "gazette", "--data", "somewhere")).isEqualTo(ID);
        assertThat(find("--article", "art_1")).isEqualTo("art_1");
        assertThat(find("--everything", "now")).contains("usage: tracker forget");
    }

    private static Draft secret() {
        return Draft.of("secret", TEXT)
                .by(AUTHOR)
                .from("gazette", Standing.PRESS, Show.QUOTE)
                .price("$30", "SuperGrok", "30")
                .model("SuperGrok", "Grok Item");
    }

    private int forget() {
        return command().erase(List.of(ID));
    }

    private String find(String... words) {
        output.reset();
        command().find(List.of(words));
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    private ForgetCommand command() {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        return new ForgetCommand(database, stream, stream);
    }

    private List<String> tablesWith(String word) throws SQLException {
        return database.look(connection -> {
            List<String> tables = Sql.list(connection, TABLES, row -> row.text("table_name"));
            List<String> found = new java.util.ArrayList<>();
            for (String table : tables) {
                String sql = "select count(*) as rows from \"" + table + "\" t where t::text ilike ?";
                if (Sql.first(connection, sql, row -> row.number("rows"), "%" + word + "%")
                                .orElseThrow()
                        > 0) {
                    found.add(table);
                }
            }
            return found;
        });
    }

    // A letter with a body of its own, and what its receiver answered.
    private void deliver() throws SQLException {
        String body = "{\"article\":{\"id\":\"%s\",\"title\":\"Quixotic headline\",\"authors\":[\"%s\"],\"notes\":[]}}"
                .formatted(ID, AUTHOR);
        database.change(connection -> {
            Sql.change(connection, """
                    insert into api_key values ('key_t', 'test', 'hash', '{}', now()) on conflict do nothing
                    """);
            Sql.change(connection, """
                    insert into subscription (id, owner, created_at, from_number, changed, query, channel, address, endpoint,
                        locale, tz, state, state_since)
                    values ('sub_t', 'key_t', now(), 0, 1, '{}', 'webhook', '', 'e', 'en', 'UTC', 'paused', now())
                    """);
            Sql.change(connection, """
                    insert into delivery (subscription, endpoint, number, event_id, body, state, created_at, due_at)
                    values ('sub_t', 'e', 1, 'test-1', ?::json, 'delivered', now(), now())
                    """, body);
            return Sql.change(connection, """
                    insert into attempt select id, now(), 200, 1, 'thanks for Quixotic headline' from delivery
                    """);
        });
    }
}
