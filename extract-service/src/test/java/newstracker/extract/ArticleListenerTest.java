package newstracker.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newstracker.event.EventFormat;
import newstracker.event.MentionsExtracted;
import newstracker.extract.broker.RealKafka;
import newstracker.extract.broker.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The service between two topics of a real broker.
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@TestProfile(ArticleListenerTest.Impatient.class)
class ArticleListenerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LONGER_THAN_A_SEND = Duration.ofSeconds(6);
    private static final String LETTERS = "articles.dead-letter";

    private static final String ARTICLE = """
            {"article": {"id": "%s", "revision": 1,
             "sources": [{"id": "press", "name": "Press", "standing": "press", "show": "quote"}],
             "url": "https://example.org/a", "canonicalUrl": "https://example.org/a", "title": "A price",
             "published": {"at": "2025-07-09T00:00:00Z", "precision": "day"}, "fetched": "2025-07-10T04:30:00Z",
             "text": "SuperGrok costs $30 per month.", "sha256": "00"}}
            """;

    private final Records records;

    ArticleListenerTest(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.records = new Records(brokers);
    }

    @Test
    void answersAnArticleWithWhatItSays() throws Exception {
        publish("art_0000000000000001");

        MentionsExtracted extracted = extracted("art_0000000000000001");
        assertThat(extracted.claims()).hasSize(1);
        assertThat(extracted.article().html()).isEmpty();
    }

    @Test
    void putsWhatItCannotReadAsideWithTheReasonAndGoesOn() throws Exception {
        for (String poison : List.of("", "no json", "{\"article\": null}", "{\"article\": {\"id\": 7}}")) {
            records.send("articles", "poison", poison.getBytes(UTF_8));
        }
        // The same key, so the same partition: it stands behind them.
        records.send(
                "articles", "poison", ARTICLE.formatted("art_0000000000000002").getBytes(UTF_8));

        extracted("art_0000000000000002");
        ConsumerRecord<String, byte[]> letter = records.until(
                        LETTERS, PATIENCE, record -> new String(record.value(), UTF_8).contains("\"id\": 7"))
                .getLast();
        assertThat(header(letter, "dead-letter-reason")).contains("ArticlePublished");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("articles");
        assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
    }

    @Test
    void passesOnTheMarkOfAnArticleThatWasTakenAway() throws Exception {
        records.send("articles", "art_0000000000000004", null);

        records.until(
                "mentions", PATIENCE, record -> "art_0000000000000004".equals(record.key()) && record.value() == null);
        publish("art_0000000000000004");
        extracted("art_0000000000000004");
        assertThat(records.read(LETTERS, Duration.ofSeconds(1), _ -> false))
                .noneMatch(letter -> "art_0000000000000004".equals(letter.key()));
    }

    @Test
    void sendsAgainForAsLongAsTheBrokerTakesNothing() throws Exception {
        records.requireCopies("mentions", 2);
        publish("art_0000000000000003");

        var letters = records.read(LETTERS, LONGER_THAN_A_SEND, letter -> says(letter, "art_0000000000000003"));
        records.requireCopies("mentions", 1);

        extracted("art_0000000000000003");
        assertThat(letters)
                .as("a good article is no dead letter")
                .noneMatch(letter -> says(letter, "art_0000000000000003"));
    }

    private void publish(String id) throws Exception {
        records.send("articles", id, ARTICLE.formatted(id).getBytes(UTF_8));
    }

    private MentionsExtracted extracted(String id) throws Exception {
        ConsumerRecord<String, byte[]> answer = records.until(
                        "mentions", PATIENCE, record -> id.equals(record.key()) && record.value() != null)
                .getLast();
        assertThat(header(answer, "ce_type")).isEqualTo("newstracker.mentions.extracted.v1");
        return EventFormat.read(answer.value(), MentionsExtracted.class);
    }

    private static boolean says(ConsumerRecord<String, byte[]> record, String word) {
        return record.value() != null && new String(record.value(), UTF_8).contains(word);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /// A send that fails fails soon: what is done then is what we look at.
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.outgoing.mentions.delivery.timeout.ms", "1500",
                    "mp.messaging.outgoing.mentions.request.timeout.ms", "1000",
                    "news.instance", "extract-1");
        }
    }
}
