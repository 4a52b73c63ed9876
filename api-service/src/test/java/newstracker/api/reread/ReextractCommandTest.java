package newstracker.api.reread;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import newstracker.api.intake.Desk;
import newstracker.api.sql.Database;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.EventFormat;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ReextractCommandTest {

    private static final String END = "{\"read\":1,\"unreadable\":2}";

    private final Desk desk;
    private final Database database;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    ReextractCommandTest(Desk desk, Database database) {
        this.desk = desk;
        this.database = database;
    }

    @BeforeEach
    void begin() throws SQLException {
        desk.clear();
    }

    @Test
    void reportsWhatWouldBeUnderstoodOtherwise() {
        desk.publish(priced("same"), priced("other"), priced("gone").model("Item", "Grok Item"));

        int code = run(
                List.of("--samples", "5"),
                line(priced("same").generation(2).price("$30", "SuperGrok", "30")),
                line(priced("other")
                        .generation(2)
                        .price("$30", "SuperGrok", "31")
                        .model("Item", "Grok Item")),
                line(priced("gone").generation(2).price("$30", "SuperGrok", "30")),
                line(priced("never").generation(2)),
                END);

        assertThat(code).isZero();
        assertThat(output())
                .contains("4 articles read again by generation 2: 1 are understood as before, 2 otherwise")
                .contains("1 are not recorded at all", "2 cannot be read")
                .containsPattern("model +en +test +1 +0 +1 +0\n")
                .containsPattern("price +en +test +0 +1 +0 +0\n")
                .contains("~ price SuperGrok 30 USD per month  ->  SuperGrok 31 USD per month  (test)")
                .contains("\"Item: $30 a month (other).\"", "Nothing was changed");
        get("/v1/events?type=claim.corrected").then().body("items", hasSize(0));
    }

    @Test
    void reportsForProgramsToo() {
        desk.publish(priced("other"));

        run(List.of("--json"), line(priced("other").generation(2).model("Item", "Grok Item")), END);

        assertThat(output())
                .contains("\"unchanged\":0,\"changed\":1,\"missing\":0")
                .contains("\"claims\":{\"added\":1,\"changed\":0,\"removed\":1,\"moved\":0}")
                .contains("\"kind\":\"model\",\"language\":\"en\",\"rule\":\"test\"", "\"applied\":false");
    }

    @Test
    void findsNothingWhereTheTextIsUnderstoodAsBefore() {
        desk.publish(priced("same"));

        run(List.of(), line(priced("same").generation(9).price("$30", "SuperGrok", "30")), END);

        assertThat(output()).contains("1 are understood as before, 0 otherwise").doesNotContain("KIND", "--apply");
    }

    @Test
    void leavesAloneWhatANewerExtractorHasRead() {
        desk.publish(priced("new").generation(3).price("$30", "SuperGrok", "30"));

        run(List.of(), line(priced("new").generation(2).price("$30", "SuperGrok", "29")), END);

        assertThat(output()).contains("1 were read by a newer extractor", "0 otherwise");
    }

    @Test
    void saysWhenTheExtractorDidNotComeToItsEnd() {
        int code = run(List.of(), line(priced("never")));

        assertThat(code).isEqualTo(1);
        assertThat(output()).contains("not read to their end");
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(List.of(List.of("--aply"), List.of("--samples"), List.of("--samples", "many")))
                .allSatisfy(words -> assertThat(run(words)).isEqualTo(2));
        assertThat(output()).contains("does not know \"--aply\"", "usage: tracker reextract");
    }

    @Test
    void aNewExtractorChangesNothingByMerelyBeingThere() {
        desk.publish(priced("seen"));
        int events = get("/v1/events").<Integer>path("items.size()");

        desk.publish(priced("seen")
                .from("journal", Standing.OFFICIAL)
                .generation(2)
                .price("$30", "SuperGrok", "31")
                .model("Item", "Grok Item"));

        get("/v1/events").then().body("items", hasSize(events));
        get("/v1/claims")
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount", equalTo(30))
                .body("items[0].reportedBy", equalTo("official"));
        get("/v1/articles").then().body("items[0].sources", hasSize(2));
        get("/v1/articles/" + Draft.id("seen")).then().body("revisions[0].generation", equalTo(1));
    }

    @Test
    void readingAgainLeavesNoTraceWhereNothingDiffers() {
        desk.publish(priced("same"));
        String tag = get("/v1/timeline").header("ETag");

        desk.reread(priced("same").generation(2).price("$30", "SuperGrok", "30"));

        assertThat(get("/v1/timeline").header("ETag")).isEqualTo(tag);
    }

    @Test
    void anEditIsTakenEvenWhenAnOlderExtractorReadsIt() {
        desk.publish(priced("edit").generation(3).price("$30", "SuperGrok", "30"));

        desk.publish(Draft.of("edit", "Item: $35 a month (edit).")
                .revision(2)
                .generation(2)
                .price("$35", "SuperGrok", "35"));

        get("/v1/claims?kind=price").then().body("items.amount", equalTo(List.of(35)));
    }

    private static Draft priced(String slug) {
        return Draft.of(slug, "Item: $30 a month (" + slug + ").").price("$30", "SuperGrok", "30");
    }

    private static String line(Draft draft) {
        return new String(EventFormat.write(draft.event()), StandardCharsets.UTF_8);
    }

    private int run(List<String> words, String... lines) {
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        String text = Arrays.stream(lines).collect(Collectors.joining("\n", "", "\n"));
        return new ReextractCommand(database, stream, stream)
                .run(words, new BufferedReader(new StringReader(text)), "127.0.0.1:1");
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
