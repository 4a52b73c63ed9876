package newstracker.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import newstracker.api.delivery.Subscriber;
import newstracker.api.intake.Desk;
import newstracker.api.key.KeyStore;
import newstracker.api.key.Scope;
import newstracker.api.sql.Database;
import newstracker.api.sql.Sql;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class DryRunTest {

    private static final String HOOK = "http://127.0.0.1:9/hook";

    private static final String QUEUED = """
            select event_id from delivery where subscription = ? and replay = ? order by id
            """;

    private final Desk desk;
    private final KeyStore keys;
    private final Database database;
    private Subscriber subscriber;

    DryRunTest(Desk desk, KeyStore keys, Database database) {
        this.desk = desk;
        this.keys = keys;
        this.database = database;
    }

    @BeforeEach
    void start() throws Exception {
        desk.clear();
        subscriber = Subscriber.with(keys, Scope.SUBSCRIBE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'price'}                        |                          | 6",
                "{'kind':'price'}                        | changePercent <= -10     | 1",
                "{'kind':'price'}                        | value.new                | 2",
                "{'kind':'price'}                        | value.new < 25           | 1",
                "{'kind':'price'}                        | amount < 25              | 2",
                "{'item':'super grok','min':25}          | amount > 0               | 2",
                "{'kind':'benchmark'}                    | score >= 40              | 1",
                "{'kind':'benchmark'}                    | score >= 50              | 0",
                "{'maker':'xai','currency':'EUR'}        |                          | 0",
                "{'source':'other'}                      | amount > 0               | 1",
                "{'q':'exam'}                            |                          | 2",
                "{'since':'2026-05-06','until':'2026-05-09'} | value.new            | 1",
            })
    void tellsWhatAReplayDelivers(String query, String when, int count) throws Exception {
        String body = """
                {"query":%s,"when":"%s","channel":{"type":"webhook","url":"%s"}}
                """.formatted(query.strip().replace('\'', '"'), when == null ? "" : when.strip(), HOOK);
        String live = subscriber.posts(body).statusCode(201).extract().path("id");
        publishEverything();
        String late = subscriber.posts(body).statusCode(201).extract().path("id");

        List<String> wouldHave = subscriber
                .asks()
                .body(body)
                .post("/v1/subscriptions?dryRun=90d")
                .then()
                .statusCode(200)
                .extract()
                .path("items.eventId");
        subscriber.asks().post("/v1/subscriptions/" + late + "/deliveries/replay?since=2026-01-01T00:00:00Z");

        assertThat(wouldHave).hasSize(count);
        assertThat(queued(live, false)).containsExactlyElementsOf(wouldHave.reversed());
        assertThat(queued(late, false)).isEmpty();
        assertThat(queued(late, true)).containsExactlyElementsOf(wouldHave.reversed());
    }

    @Test
    void countsReadingAnewForNothing() throws Exception {
        String live = subscriber.subscribes(HOOK, Map.of("kind", "price"), "");
        Draft draft =
                Draft.of("late", "SuperGrok costs $30 a month in the world.").from("paper", Standing.PRESS);
        desk.publish(draft);

        desk.reread(draft.generation(2).price("$30", "SuperGrok", "30"));

        assertThat(queued(live, false)).isEmpty();
    }

    private List<String> queued(String subscription, boolean replay) throws Exception {
        return database.look(
                connection -> Sql.list(connection, QUEUED, row -> row.text("event_id"), subscription, replay));
    }

    /// A first value, a drop, a rise, a former price, a late old article, a sample, another plan, a result.
    private void publishEverything() {
        desk.publish(priced("first", "30", "2026-05-01T00:00:00Z", Phase.CURRENT, Standing.PRESS));
        desk.publish(priced("drop", "24", "2026-05-05T00:00:00Z", Phase.CURRENT, Standing.PRESS));
        desk.publish(priced("rise", "26", "2026-05-07T00:00:00Z", Phase.CURRENT, Standing.PRESS));
        desk.publish(priced("former", "12", "2026-05-08T00:00:00Z", Phase.FORMER, Standing.PRESS));
        desk.publish(priced("late", "18", "2026-03-01T00:00:00Z", Phase.CURRENT, Standing.PRESS));
        desk.publish(priced("sample", "9", "2026-05-09T00:00:00Z", Phase.CURRENT, Standing.SAMPLE));
        desk.publish(Draft.of("other", "Premium costs $8 a month over there.")
                .from("other", Standing.PRESS)
                .published("2026-05-10T00:00:00Z")
                .price("$8", "Premium", "8"));
        desk.publish(Draft.of("exam", "The exam: Grok 4 reaches 44.4 % on HLE.")
                .from("paper", Standing.PRESS)
                .published("2026-05-11T00:00:00Z")
                .result("44.4 %", "Grok 4", "44.4", "with tools"));
    }

    private static Draft priced(String slug, String amount, String published, Phase phase, Standing standing) {
        return Draft.of(slug, slug + ": SuperGrok at $" + amount + " a month, they write.")
                .from(standing == Standing.SAMPLE ? "sample" : "paper", standing)
                .published(published)
                .price("$" + amount, "SuperGrok", amount, Bound.EXACT, phase);
    }

    @Test
    void hearsWhenAConflictOpens() {
        String body = """
                {"query":{},"when":"conflict.new","channel":{"type":"webhook","url":"%s"}}
                """.formatted(HOOK);
        desk.publish(shop("one", "30", "2026-05-01T00:00:00Z"));
        desk.publish(shop("agreed", "30", "2026-05-01T00:00:00Z"));
        desk.publish(shop("disagrees", "25", "2026-05-01T00:00:00Z"));
        desk.publish(shop("later", "20", "2026-06-01T00:00:00Z"));

        subscriber
                .asks()
                .body(body)
                .post("/v1/subscriptions?dryRun=90d")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("items[0].event.claim.amount", equalTo(25));
        subscriber
                .posts(body.replace("conflict.new", "conflict.new > 3"))
                .statusCode(400)
                .body("detail", containsString("At character 14: expected \"and\" or the end"));
    }

    private static Draft shop(String slug, String amount, String day) {
        return Draft.of(slug, "The " + slug + " shop sells SuperGrok: $" + amount + " a month, it says on its page.")
                .from(slug + "-paper", Standing.PRESS)
                .published(day)
                .price("$" + amount, "SuperGrok", amount);
    }
}
