package newstracker.endtoend;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.EarlierVersion;
import newstracker.endtoend.stack.FeedServer;
import newstracker.endtoend.stack.Hook;
import newstracker.endtoend.stack.Launcher;
import newstracker.endtoend.stack.RunningStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What an earlier version has written goes on with this one: built out of the history of this clone.
@Tag("long")
@EnabledIf(
        value = "newstracker.endtoend.stack.EarlierVersion#isInTheHistory",
        disabledReason = "the history of this clone does not hold the earlier version, so nothing can be upgraded")
class EarlierVersionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    // That a source was not read while nothing ran is news, but none about what was read.
    private static final String NEWS = "type=article.published&type=article.revised"
            + "&type=claim.created&type=claim.corrected&type=claim.retracted";

    private static final List<String> LISTS =
            List.of("/v1/articles", "/v1/claims", "/v1/timeline", "/v1/events?" + NEWS);

    @TempDir
    private Path folder;

    @Test
    void goesOnWhereTheEarlierVersionStopped() throws Exception {
        EarlierVersion earlier = EarlierVersion.built(folder.resolve("earlier"));
        Path data = folder.resolve("data");
        try (FeedServer feeds = FeedServer.start();
                Hook hook = Hook.open()) {
            Path sources = feeds.sources(folder.resolve("sources.yaml"), "", "diary.rss");
            Before before;
            try (RunningStack old = RunningStack.startUnpacked(earlier.home(), data, sources)) {
                String key = earlier.tracker(data, "keys", "create", "--name", "reader");
                String subscription = subscribe(old.api(), key, hook);
                publish(feeds, old, "The first day", 301);
                publish(feeds, old, "The second day", 302);
                eventually("both days were told", PATIENCE, () -> hook.told().size() == 2);
                before = Before.of(old.api(), key, subscription);
            }

            try (RunningStack now = RunningStack.start(data, sources)) {
                assertThat(now.output()).contains("its database is kept in");
                assertThat(copyOfTheDatabase(data)).exists();
                before.isStillSo(now.api());
                publish(feeds, now, "The third day", 303);
                eventually("the third day was told", PATIENCE, () -> hook.told().size() > 2);
                assertThat(hook.told()).hasSize(3).doesNotHaveDuplicates();
                assertThat(idsOf(now.api(), "/v1/events?after=" + before.lastEvent()))
                        .isNotEmpty();
            }
            refusesNewerData(data, sources);
        }
    }

    /// What a reader held in hand when the earlier version stopped.
    private record Before(
            String key, String subscription, List<List<String>> ids, String lastEvent, String secondPage) {

        static Before of(Api api, String key, String subscription) {
            JsonNode page = api.get("/v1/articles?limit=1");
            List<List<String>> ids =
                    LISTS.stream().map(list -> idsOf(api, list)).toList();
            String last = api.items("/v1/events").stream()
                    .map(event -> event.path("id").asText())
                    .max(java.util.Comparator.comparingLong(id -> Long.parseLong(id.replaceFirst(".*-", ""))))
                    .orElseThrow();
            return new Before(key, subscription, ids, last, page.path("next").asText());
        }

        void isStillSo(Api api) {
            for (int at = 0; at < LISTS.size(); at++) {
                assertThat(idsOf(api, LISTS.get(at))).as(LISTS.get(at)).isEqualTo(ids.get(at));
            }
            assertThat(api.items("/v1/articles?limit=1&cursor=" + secondPage))
                    .extracting(article -> article.path("title").asText())
                    .containsExactly("The first day");
            assertThat(api.items("/v1/events?after=" + lastEvent + "&" + NEWS)).isEmpty();
            HttpResponse<String> own =
                    api.ask("/v1/subscriptions/" + subscription, PATIENCE, "Authorization", "Bearer " + key);
            assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
            assertThat(Api.json(own).path("state").asText()).isEqualTo("active");
        }
    }

    private static List<String> idsOf(Api api, String list) {
        return api.all(list).stream().map(item -> item.path("id").asText()).toList();
    }

    private static void publish(FeedServer feeds, RunningStack stack, String title, int price) {
        feeds.feed("diary").publish(title, "<p>SuperGrok costs $%d per month.</p>".formatted(price));
        eventually(title, PATIENCE, () -> stack.api().titles("/v1/articles").contains(title));
    }

    private static String subscribe(Api api, String key, Hook hook) throws Exception {
        String wish = """
                {"query":{"kind":"price"},"channel":{"type":"webhook","url":"%s"}}
                """.formatted(hook.address());
        URI address = api.address().resolve("/v1/subscriptions");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> made = client.send(request, BodyHandlers.ofString());
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            return Api.json(made).path("id").asText();
        }
    }

    private static Path copyOfTheDatabase(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("before-upgrade-from-"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("PG_VERSION");
        }
    }

    private static void refusesNewerData(Path data, Path sources) throws IOException {
        Files.writeString(data.resolve("version"), "product=99.0\napi=99\n");
        try (Launcher refused = Launcher.start(List.of(
                "--data", data.toString(), "--sources", sources.toString(), "--port", "" + RunningStack.freePort()))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("written by news-tracker 99.0, which is newer than this one");
        }
    }
}
