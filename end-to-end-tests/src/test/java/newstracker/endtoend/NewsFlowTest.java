package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An article goes in at one end, what it says comes out at the other.
@ExtendWith(SharedStack.class)
class NewsFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final Shared shared;

    NewsFlowTest(Shared shared) {
        this.shared = shared;
        this.api = shared.stack().api();
    }

    @Test
    void bringsAnRssItemWithItsPriceIntoTimelineArticlesAndClaims() {
        shared.feeds()
                .feed("news")
                .publish("SuperGrok gets a new price", "<p>xAI says that SuperGrok now costs $30 per month.</p>");

        eventually("the article", PATIENCE, () -> api.titles("/v1/articles").contains("SuperGrok gets a new price"));
        eventually("the story", PATIENCE, () -> api.titles("/v1/timeline").contains("SuperGrok gets a new price"));
        eventually("the price", PATIENCE, () -> !prices("SuperGrok").isEmpty());
        JsonNode price = prices("SuperGrok").getFirst();
        assertThat(price.get("amount").asDouble()).isEqualTo(30);
        assertThat(price.get("currency").asText()).isEqualTo("USD");
        assertThat(price.get("per").asText()).isEqualTo("month");
        assertThat(price.at("/evidence/0/quote").asText()).contains("$30 per month");
    }

    @Test
    void bringsAnAtomEntryWithItsResultIntoTheClaims() {
        shared.feeds()
                .feed("journal")
                .publish(
                        "Grok 4 Heavy takes the exam",
                        "<p>With tools, Grok 4 Heavy scores 44.4% on Humanity&#8217;s Last Exam.</p>");

        eventually("the result", PATIENCE, () -> api.all("/v1/claims?kind=benchmark").stream()
                .anyMatch(claim -> claim.path("score").asDouble() == 44.4
                        && claim.at("/model/name").asText().equals("Grok 4 Heavy")));
    }

    @Test
    void namesASourceThatCannotBeReachedWithTheReason() {
        eventually("the source in coverage", PATIENCE, () -> api.items("/v1/coverage").stream()
                .anyMatch(source -> source.path("id").asText().equals("nobody-answers")
                        && source.path("error").asText().contains("refuses")));
    }

    @Test
    void namesAParameterThatItDoesNotKnow() {
        var answer = api.ask("/v1/claims?modle=grok-4");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("modle");
    }

    @Test
    void refusesACursorThatItNeverGave() {
        var answer = api.ask("/v1/timeline?cursor=made-up");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("cursor");
    }

    @Test
    void answersHealthMetricsAndItsDescription() {
        assertThat(api.ask("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(api.ask("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(api.ask("/q/metrics").statusCode()).isEqualTo(200);
        assertThat(api.ask("/openapi").body()).contains("/v1/timeline");
    }

    private List<JsonNode> prices(String item) {
        return api.all("/v1/claims?kind=price").stream()
                .filter(claim -> claim.path("item").asText().equals(item))
                .toList();
    }
}
