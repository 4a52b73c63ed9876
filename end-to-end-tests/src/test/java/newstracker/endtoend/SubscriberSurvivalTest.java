package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.Hook;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import newstracker.endtoend.stack.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// api-service is killed three times while subscribers are told; then we count.
@ExtendWith(SharedStack.class)
class SubscriberSurvivalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int BATCHES = 6;
    private static final int OFFERS_A_BATCH = 15;
    private static final int CHEAPEST = 2_000;

    @Test
    void tellsSubscribersEverythingAndTheTerminalToo(Shared shared) throws Exception {
        String key = lastWord(Tracker.run(shared.stack().data(), "keys", "create", "--name", "survivor"));
        Tracker.Running watch =
                Tracker.start(shared.stack().data(), "watch", "kind=price min=2000 max=3000", "--count", "80");
        try (Hook hook = new Hook()) {
            subscribe(shared.stack().api(), key, hook);

            for (int batch = 0; batch < BATCHES; batch++) {
                publish(shared.feeds(), batch);
                int reached = batch * OFFERS_A_BATCH + 1;
                eventually(
                        "something of batch " + batch,
                        PATIENCE,
                        () -> hook.ids().size() >= reached);
                if (batch % 2 == 0) {
                    shared.stack().kill("api-1");
                }
            }

            int all = BATCHES * OFFERS_A_BATCH;
            eventually(
                    "all " + all + " events",
                    PATIENCE,
                    () -> events(shared.stack().api()).size() == all);
            Set<String> events = events(shared.stack().api());
            eventually("all letters", PATIENCE, () -> new HashSet<>(hook.ids()).equals(events));
            System.out.printf(
                    "3 kills of api-service: %d events, undelivered 0, delivered again %d under the same id%n",
                    all, hook.ids().size() - all);
            List<String> lines = watch.await().lines().toList();
            assertThat(lines).hasSize(80).doesNotHaveDuplicates().allMatch(line -> line.contains("Model Y"));
        } finally {
            watch.process().destroyForcibly();
        }
    }

    private static String lastWord(String output) {
        String[] words = output.strip().split("\\s+");
        return words[words.length - 1];
    }

    private static void subscribe(Api api, String key, Hook hook) throws IOException, InterruptedException {
        String body = """
                {"query":{"kind":"price","min":2000,"max":3000},
                 "channel":{"type":"webhook","url":"%s"}}
                """.formatted(hook.address());
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.address() + "/v1/subscriptions"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static void publish(FeedServer feeds, int batch) {
        for (int number = 0; number < OFFERS_A_BATCH; number++) {
            int price = CHEAPEST + batch * OFFERS_A_BATCH + number;
            feeds.feed("flood1")
                    .publish("Offer " + price, "<p>The Tesla Model Y now costs $%,d in the shop.</p>".formatted(price));
        }
    }

    private static Set<String> events(Api api) {
        return api.all("/v1/events?type=claim.created&kind=price&min=2000&max=3000").stream()
                .map(event -> event.path("id").asText())
                .collect(Collectors.toSet());
    }
}
