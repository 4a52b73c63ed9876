package newstracker.endtoend.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newstracker.endtoend.stack.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// News of a size that nobody expects.
@ExtendWith(SharedStack.class)
@Tag("long")
class LargeNewsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MEGABYTE = 1024 * 1024;

    private final FeedServer feeds;
    private final Api api;

    LargeNewsTest(Shared shared) {
        this.feeds = shared.feeds();
        this.api = shared.stack().api();
    }

    @Test
    void keepsTheBeginningOfAnArticleOf5MegabytesAndSaysThatItWasCut() throws Exception {
        String html = "<p>SuperGrok Lite costs $77 per month.</p>" + manyWords(5 * MEGABYTE);
        byte[] feed = new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "version",
                        "https://jsonfeed.org/version/1.1",
                        "items",
                        List.of(Map.of("id", "large-1", "title", "A very long text", "content_html", html))));

        feeds.serve("/large.json", "application/feed+json", feed);

        eventually("the long article", PATIENCE, () -> api.titles("/v1/articles?source=large-json")
                .contains("A very long text"));
        eventually(
                "the note in coverage",
                PATIENCE,
                () -> source("large-json").path("unreadable").toString().contains("only its beginning is kept"));
        eventually("its price", PATIENCE, () -> api.all("/v1/claims?kind=price&source=large-json").stream()
                .anyMatch(claim -> claim.path("amount").asInt() == 77));
    }

    @Test
    void refusesAFeedOf50MegabytesWithTheReasonAndReadsTheOthers() {
        byte[] feed = ("<rss version=\"2.0\"><channel><title>huge</title><item><title>One</title><description>"
                        + manyWords(50 * MEGABYTE)
                        + "</description></item></channel></rss>")
                .getBytes(UTF_8);

        feeds.serve("/huge.rss", "application/rss+xml", feed);
        eventually(
                "the reason in coverage",
                PATIENCE,
                () -> source("huge-rss").path("error").asText().contains("larger than"));

        feeds.feed("large").publish("News beside a huge feed", "<p>Grok 4 is here.</p>");
        eventually("news of another feed", PATIENCE, () -> api.titles("/v1/articles?source=large-rss")
                .contains("News beside a huge feed"));
    }

    private JsonNode source(String id) {
        return api.items("/v1/coverage").stream()
                .filter(source -> source.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // Each word differs from the others, which is the hardest for whoever keeps an index of words.
    private static String manyWords(int length) {
        StringBuilder words = new StringBuilder(length + 100);
        for (int number = 0; words.length() < length; number++) {
            words.append("<p>word")
                    .append(number)
                    .append(" lorem")
                    .append(number * 31)
                    .append(" ipsum.</p>\n");
        }
        return words.toString();
    }
}
