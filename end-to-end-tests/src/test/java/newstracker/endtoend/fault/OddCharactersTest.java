package newstracker.endtoend.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.InputSource;

/// Characters that no text should hold come in, and every way out stays well-formed.
@ExtendWith(SharedStack.class)
@Tag("long")
class OddCharactersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SOURCES = "source=odd-json&source=odd-rss";

    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "odd \\ud800", "items": [
              {"id": "nul\\u0000", "title": "Nul\\u0000 in a title", "content_html": "<p>SuperGrok\\u0000 costs $81 per month.</p>"},
              {"id": "lone", "title": "Lone \\ud83d surrogate", "content_text": "SuperGrok costs \\udc00 $82 per month. \\ud800"},
              {"id": "controls", "title": "Controls \\u0001\\u0008\\u001b\\uffff", "content_text": "SuperGrok costs $83 per month.\\u0085\\u2028"}]}
            """;

    private static final String XML = """
            <rss version="2.0"><channel><title>odd</title>
            <item><guid isPermaLink="false">nul</guid><title>Raw \0 and &#0; and &#xD800; in XML</title>
            <description>SuperGrok costs $84 per month.\0 &#xDFFF; ]]&gt;</description></item></channel></rss>
            """;

    private final FeedServer feeds;
    private final Api api;

    OddCharactersTest(Shared shared) {
        this.feeds = shared.feeds();
        this.api = shared.stack().api();
    }

    @Test
    void readsTheRestAndStaysWellFormedOnEveryChannel() throws Exception {
        feeds.serve("/odd.json", "application/feed+json", JSON.getBytes(UTF_8));
        feeds.serve("/odd.rss", "application/rss+xml", XML.getBytes(UTF_8));

        eventually(
                "four articles",
                PATIENCE,
                () -> api.titles("/v1/articles?" + SOURCES).size() == 4);
        eventually(
                "four prices",
                PATIENCE,
                () -> api.all("/v1/claims?kind=price&min=81&max=84&" + SOURCES).size() == 4);
        assertThat(api.titles("/v1/articles?" + SOURCES))
                .allMatch(OddCharactersTest::isText)
                .anyMatch(title -> title.startsWith("Nul") && title.endsWith("in a title"));
        for (String feed : List.of("/v1/feed.atom?", "/v1/feed.rss?")) {
            requireXml(api.ask(feed + SOURCES).body());
        }
        for (String json : List.of("/v1/feed.json?", "/v1/events?", "/v1/timeline?")) {
            new ObjectMapper().readTree(api.ask(json + SOURCES).body());
        }
        for (String line : api.ask("/v1/export.ndjson?rows=articles&" + SOURCES)
                .body()
                .lines()
                .toList()) {
            new ObjectMapper().readTree(line);
        }
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static void requireXml(String document) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }
}
