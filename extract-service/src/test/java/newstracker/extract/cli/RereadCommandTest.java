package newstracker.extract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newstracker.event.EventFormat;
import newstracker.event.MentionsExtracted;
import newstracker.extract.broker.RealKafka;
import newstracker.extract.broker.Records;
import newstracker.topic.Topic;
import newstracker.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading everything again, from a real broker.
class RereadCommandTest {

    private static final String ARTICLE = """
            {"article": {"id": "%s", "revision": %d,
             "sources": [{"id": "press", "name": "Press", "standing": "press", "show": "quote"}],
             "url": "https://example.org/a", "canonicalUrl": "https://example.org/a", "title": "A price",
             "published": {"at": "2025-07-09T00:00:00Z", "precision": "day"}, "fetched": "2025-07-10T04:30:00Z",
             "text": "%s", "sha256": "00"}}
            """;

    private static final RealKafka KAFKA = new RealKafka();
    private static String brokers;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws Exception {
        brokers = KAFKA.start().get("kafka.bootstrap.servers");
        Topics.ensure(brokers, (short) 1, Topic.ARTICLES);
        Records records = new Records(brokers);
        publish(records, "art_0000000000000001", 1, "SuperGrok costs $29 per month.");
        publish(records, "art_0000000000000001", 2, "SuperGrok costs $30 per month.");
        publish(records, "art_0000000000000002", 1, "Nobody has heard of Zorbulon 3 before.");
        publish(records, "art_0000000000000003", 1, "This was taken away.");
        records.send("articles", "art_0000000000000003", null);
        records.send("articles", "wreck", "a wreck".getBytes(UTF_8));
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void printsWhatEachArticleSaysInItsLatestRevision() throws Exception {
        List<String> lines = run();

        assertThat(lines).hasSize(3).last().isEqualTo("{\"read\":2,\"unreadable\":1}");
        assertThat(event(lines, "art_0000000000000001").article().revision()).isEqualTo(2);
        assertThat(event(lines, "art_0000000000000001").claims()).hasSize(1);
        assertThat(event(lines, "art_0000000000000002").claims()).isEmpty();
    }

    @Test
    void readsWithTheNamesOfACatalogueOfOnesOwn() throws Exception {
        Files.writeString(folder.resolve("own.tsv"), "vehicle\tZorbulon 3\ttesla\t\t\t\n");

        List<String> lines = run("--catalogue", folder.toString());

        assertThat(event(lines, "art_0000000000000002").claims()).hasSize(1);
    }

    @Test
    void saysWhenTheCatalogueCannotBeRead() {
        int code = RereadCommand.run(
                List.of("--catalogue", folder.resolve("nowhere").toString()), Map.of(), System.out);

        assertThat(code).isEqualTo(1);
    }

    private static List<String> run(String... words) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("KAFKA_BOOTSTRAP_SERVERS", brokers);
        int code = RereadCommand.run(List.of(words), environment, new PrintStream(output, true, UTF_8));
        assertThat(code).isZero();
        return output.toString(UTF_8).lines().toList();
    }

    private static MentionsExtracted event(List<String> lines, String article) throws Exception {
        String line = lines.stream()
                .filter(each -> each.contains("\"id\":\"" + article + "\""))
                .findFirst()
                .orElseThrow();
        return EventFormat.read(line.getBytes(UTF_8), MentionsExtracted.class);
    }

    private static void publish(Records records, String id, int revision, String text) throws Exception {
        records.send("articles", id, ARTICLE.formatted(id, revision, text).getBytes(UTF_8));
    }
}
