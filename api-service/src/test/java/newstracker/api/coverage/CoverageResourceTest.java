package newstracker.api.coverage;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.event.SourceObserved;
import newstracker.event.source.Show;
import newstracker.event.source.SourceDefinition;
import newstracker.event.source.SourceRef;
import newstracker.event.source.SourceState;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CoverageResourceTest {

    private static final Duration CADENCE = Duration.ofMinutes(15);

    @Inject
    Desk desk;

    @Inject
    StaleWatch watch;

    @BeforeEach
    void emptyTimeline() throws SQLException {
        desk.clear();
    }

    @Test
    void namesASourceThatIsSilentForTwiceItsCadence() {
        Instant lastSuccess = Instant.parse("2026-01-01T00:00:00Z");
        desk.observe(observed("fresh", Optional.of(Instant.now()), Optional.empty()));
        desk.observe(observed("silent", Optional.of(lastSuccess), Optional.of("The server answers 500.")));

        watch.look();

        get("/v1/timeline")
                .then()
                .body("staleSources", contains("silent"))
                .body("completeUntil", equalTo(lastSuccess.toString()));
        get("/v1/coverage")
                .then()
                .body("items.find { it.id == 'silent' }.stale", equalTo(true))
                .body("items.find { it.id == 'silent' }.error", equalTo("The server answers 500."))
                .body("items.find { it.id == 'fresh' }.stale", equalTo(false));
        get("/v1/events")
                .then()
                .body("items.type", contains("source.stale"))
                .body("items[0].source.id", equalTo("silent"));
    }

    @Test
    void showsTheSilenceInEveryChannel() {
        desk.observe(observed(
                "silent",
                Optional.of(Instant.now().minus(CADENCE.multipliedBy(2)).minusSeconds(60)),
                Optional.empty()));
        String tag = get("/v1/timeline").header("ETag");

        watch.look();

        given().header("If-None-Match", tag)
                .get("/v1/timeline")
                .then()
                .statusCode(200)
                .body("staleSources", contains("silent"));
        get("/v1/articles?source=other").then().body("staleSources", contains("silent"));
        get("/v1/events?type=source.stale&source=silent").then().body("items.source.id", contains("silent"));
        get("/q/metrics").then().body(containsString("news_stale_sources 1.0"));
        get("/v1/sources/silent").then().body("stale", equalTo(true));
    }

    @Test
    void stillTrustsASourceThatWasReadWithinTwiceItsCadence() {
        desk.observe(observed(
                "slow",
                Optional.of(Instant.now().minus(CADENCE.multipliedBy(2)).plusSeconds(60)),
                Optional.of("The server answered 500 just now.")));

        watch.look();

        get("/v1/timeline").then().body("staleSources", empty()).body("completeUntil", nullValue());
        get("/q/metrics").then().body(containsString("news_stale_sources 0.0"));
    }

    @Test
    void forgetsTheSilenceWhenTheSourceIsBack() {
        desk.observe(observed("silent", Optional.empty(), Optional.of("No such host.")));
        watch.look();

        desk.observe(observed("silent", Optional.of(Instant.now()), Optional.empty()));
        watch.look();
        watch.look();

        get("/v1/timeline").then().body("staleSources", empty()).body("completeUntil", nullValue());
        get("/v1/events").then().body("items.size()", equalTo(1));
    }

    @Test
    void staysNotModifiedWhilePollsGoOn() {
        desk.observe(observed("fresh", Optional.of(Instant.now().minusSeconds(60)), Optional.empty()));
        watch.look();
        String tag = get("/v1/timeline").header("ETag");

        desk.observe(observed("fresh", Optional.of(Instant.now()), Optional.empty()));
        watch.look();

        given().header("If-None-Match", tag).get("/v1/timeline").then().statusCode(304);
    }

    @Test
    void listsSourcesForFeedReaders() {
        desk.observe(observed("a<b", Optional.of(Instant.now()), Optional.empty()));

        get("/v1/sources.opml").then().statusCode(200).body(containsString("xmlUrl=\"https://example.org/a&lt;b\""));
    }

    private static SourceObserved observed(String id, Optional<Instant> success, Optional<String> error) {
        SourceRef ref = new SourceRef(id, id, Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        return new SourceObserved(
                new SourceDefinition(ref, "https://example.org/" + id, "feed", List.of("xai"), Optional.empty(), true),
                new SourceState(
                        Optional.of(Instant.now()),
                        success,
                        Optional.empty(),
                        CADENCE,
                        Optional.empty(),
                        error,
                        List.of()));
    }
}
