package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.RunningStack;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Each service is killed while articles flow; then we count.
@ExtendWith(SharedStack.class)
class SurvivalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BATCHES = 10;
    private static final int ARTICLES_A_BATCH = 30;
    private static final List<String> FEEDS = List.of("flood1", "flood2", "flood3");

    @Test
    void losesNothingAndDoublesNothing(Shared shared) {
        Api api = shared.stack().api();
        List<String> published = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            published.addAll(publish(shared.feeds(), batch));
            int reached = published.size() / 3;
            eventually(
                    "a third of " + published.size(),
                    PATIENCE,
                    () -> floods(api).size() >= reached);
            strike(shared.stack(), batch);
        }

        eventually("all " + published.size() + " articles", PATIENCE, () -> floods(api)
                .containsAll(published));
        assertThat(floods(api)).as("each article once").containsExactlyInAnyOrderElementsOf(published);
        assertThat(api.all("/v1/claims?kind=price").stream()
                        .filter(claim -> claim.path("amount").asInt() >= 10_000)
                        .map(claim -> claim.path("id").asText()))
                .as("each price once")
                .doesNotHaveDuplicates()
                .hasSize(published.size());
    }

    private static void strike(RunningStack stack, int batch) {
        List<String> victims = List.of("extract-1", "ingest-1", "api-1");
        if (batch % 3 == 1) {
            stack.kill(victims.get(batch / 3 % victims.size()));
        }
    }

    private static List<String> publish(FeedServer feeds, int batch) {
        return IntStream.range(0, ARTICLES_A_BATCH)
                .mapToObj(number -> {
                    int price = 10_000 + batch * ARTICLES_A_BATCH + number;
                    String title = "Flood " + price;
                    feeds.feed(FEEDS.get(number % FEEDS.size()))
                            .publish(title, "<p>The Tesla Model Y now costs $%,d in the shop.</p>".formatted(price));
                    return title;
                })
                .toList();
    }

    private static List<String> floods(Api api) {
        return api.titles("/v1/articles").stream()
                .filter(title -> title.startsWith("Flood "))
                .toList();
    }
}
