package newstracker.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import newstracker.event.EventFormat.MalformedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the wire format still: who changes a golden file or a schema changes what other people's readers depend on.
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Path SCHEMAS = Path.of("../docs/schemas");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    record Golden(String name, Object event) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> events() {
        return Stream.of(
                new Golden("article-published", Examples.articlePublished()),
                new Golden("mentions-extracted", Examples.mentionsExtracted()),
                new Golden("source-observed", Examples.sourceObserved()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesTheGoldenFileByteForByteExceptWhiteSpace(Golden golden) throws IOException {
        String expected = golden(golden.name()).toString();

        String written = new String(EventFormat.write(golden.event()), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsTheGoldenFileAsTheSameEvent(Golden golden) throws IOException, MalformedEventException {
        byte[] bytes = Files.readAllBytes(GOLDEN.resolve(golden.name() + ".json"));

        Object read = EventFormat.read(bytes, golden.event().getClass());

        assertThat(read).isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenFilesFitThePublishedSchemas(Golden golden) throws IOException {
        Schema schema = schema(golden.name());

        assertThat(schema.validate(golden(golden.name()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemasRefuseAnEventWithoutItsFields(Golden golden) {
        Schema schema = schema(golden.name());

        assertThat(schema.validate(JSON.createObjectNode())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void ignoresFieldsThatANewerWriterAdds(Golden golden) throws IOException, MalformedEventException {
        JsonNode newer = golden(golden.name());
        addEverywhere(newer, "addedLater");

        Object read =
                EventFormat.read(JSON.writeValueAsBytes(newer), golden.event().getClass());

        assertThat(read).isEqualTo(golden.event());
    }

    @Test
    void leavesOutKindsOfMentionsAndClaimsThatItDoesNotKnow() throws IOException, MalformedEventException {
        ObjectNode newer = (ObjectNode) golden("mentions-extracted");
        newer.withArray("mentions").insertObject(0).put("kind", "rumour").put("start", 0);
        newer.withArray("claims").addObject().put("kind", "launch").put("site", "Starbase");

        MentionsExtracted read = EventFormat.read(JSON.writeValueAsBytes(newer), MentionsExtracted.class);

        assertThat(read).isEqualTo(Examples.mentionsExtracted());
    }

    @Test
    void readsAListThatAnOlderWriterDidNotKnowAsEmpty() throws IOException, MalformedEventException {
        ObjectNode older = (ObjectNode) golden("article-published");
        ((ObjectNode) older.get("article")).remove("notes");
        ((ObjectNode) older.get("article")).putNull("authors");

        ArticlePublished read = EventFormat.read(JSON.writeValueAsBytes(older), ArticlePublished.class);

        assertThat(read.article().notes()).isEmpty();
        assertThat(read.article().authors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "7", "{\"article\":", "not JSON at all", "{\"article\":{\"id\":\"7\"}}"})
    void saysOfOtherBytesThatTheyAreNoEvent(String bytes) {
        assertThatThrownBy(() -> EventFormat.read(bytes.getBytes(StandardCharsets.UTF_8), ArticlePublished.class))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("not a ArticlePublished: ");
    }

    private static JsonNode golden(String name) throws IOException {
        return JSON.readTree(GOLDEN.resolve(name + ".json").toFile());
    }

    private static Schema schema(String name) {
        String location = SCHEMAS.resolve(name + ".json").toUri().normalize().toString();
        // Not what is remote, but the files beside it that a schema refers to.
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources()))
                .getSchema(SchemaLocation.of(location));
    }

    private static void addEverywhere(JsonNode node, String field) {
        node.forEach(child -> addEverywhere(child, field));
        if (node instanceof ObjectNode object) {
            object.put(field, true);
        }
    }
}
