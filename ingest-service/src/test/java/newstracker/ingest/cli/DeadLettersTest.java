package newstracker.ingest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import newstracker.ingest.rig.Broker;
import newstracker.topic.Retention;
import newstracker.topic.Topic;
import newstracker.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long records stay in a real broker, and how dead letters go before their time.
class DeadLettersTest {

    private static final String ARTICLES = Topic.ARTICLES_DEAD_LETTER.word();
    private static final String MENTIONS = Topic.MENTIONS_DEAD_LETTER.word();
    private static final String SECRET = "art_0000000000000000000000aa";

    @TempDir
    private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(folder);
        broker.start();
        Topics.ensure(broker.address(), (short) 1, Topic.values());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void forgetsLettersThatSpeakOfAnArticleAndNoOthers() throws Exception {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        send(ARTICLES, 0, yesterday, SECRET, "its words, broken");
        send(ARTICLES, 0, yesterday, "art_other", "keep me");
        send(MENTIONS, 3, yesterday, null, "{\"id\":\"" + SECRET + "\", broken");
        send(MENTIONS, 3, yesterday, null, "nobody knows whose");

        int forgotten = new DeadLetters(broker.address(), List.of(SECRET)).forget();
        int again = new DeadLetters(broker.address(), List.of(SECRET)).forget();

        assertThat(forgotten).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(words(ARTICLES)).contains("keep me").doesNotContain("its words, broken");
        assertThat(words(MENTIONS)).containsExactly("nobody knows whose");
        ConsumerRecord<String, byte[]> kept = broker.read(MENTIONS).getFirst();
        assertThat(Instant.ofEpochMilli(kept.timestamp())).isEqualTo(yesterday);
        assertThat(kept.headers().lastHeader("dead-letter-reason").value()).isEqualTo("because".getBytes(UTF_8));
    }

    @Test
    void keepsLettersForTwoWeeksAndHardlyLonger() throws Exception {
        Instant now = Instant.now();
        send(ARTICLES, 7, now.minus(Duration.ofDays(16)), "old", "sixteen days ago");
        send(ARTICLES, 7, now.minus(Duration.ofDays(13)), "young", "thirteen days ago");
        send(ARTICLES, 7, now, "new", "just now");

        Instant end = now.plusSeconds(60);
        while (words(ARTICLES).contains("sixteen days ago") && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }

        assertThat(words(ARTICLES)).doesNotContain("sixteen days ago").contains("thirteen days ago", "just now");
    }

    @Test
    void givesTheTextsOfArticlesTheEndThatIsAskedFor() throws Exception {
        String tenDays = Long.toString(Duration.ofDays(10).toMillis());

        Topics.ensure(broker.address(), (short) 1, Retention.of("10d"), Topic.ARTICLES, Topic.MENTIONS);
        boolean ended =
                eventually("articles", "compact,delete", tenDays) && eventually("mentions", "compact,delete", tenDays);
        Topics.ensure(broker.address(), (short) 1, Topic.ARTICLES, Topic.MENTIONS);

        assertThat(ended).isTrue();
        assertThat(eventually("articles", "compact", tenDays)).isTrue();
    }

    // The broker that was asked is not at once the one that answers.
    private static boolean eventually(String topic, String policy, String retention) throws Exception {
        Map<String, String> wanted = Map.of("cleanup.policy", policy, "retention.ms", retention);
        Instant end = Instant.now().plusSeconds(60);
        while (!settings(topic).equals(wanted) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return settings(topic).equals(wanted);
    }

    @Test
    void understandsHowPeopleWriteTimes() {
        assertThat(Retention.of("forever")).isEqualTo(Retention.of("")).isEqualTo(Retention.FOREVER);
        assertThat(Retention.of("90d").time()).contains(Duration.ofDays(90));
        assertThat(Retention.of("P90D")).isEqualTo(Retention.of("90d"));
        assertThat(Retention.of("P2W").time()).contains(Duration.ofDays(14));
        assertThat(Retention.of("PT72H").time()).contains(Duration.ofHours(72));
        for (String wrong : List.of("1d", "0d", "P3M", "90", "-P90D", "soon", "P", "99999999d")) {
            assertThatThrownBy(() -> Retention.of(wrong)).as(wrong).hasMessageContaining("NEWS_RETAIN_TEXT");
        }
    }

    private static Map<String, String> settings(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Map.of(
                    "cleanup.policy", config.get("cleanup.policy").value(),
                    "retention.ms", config.get("retention.ms").value());
        }
    }

    private static List<String> words(String topic) {
        return broker.read(topic).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private static void send(String topic, int partition, Instant time, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.address(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> letter =
                    new ProducerRecord<>(topic, partition, time.toEpochMilli(), key, value.getBytes(UTF_8));
            letter.headers().add("dead-letter-reason", "because".getBytes(UTF_8));
            producer.send(letter).get();
        }
    }
}
