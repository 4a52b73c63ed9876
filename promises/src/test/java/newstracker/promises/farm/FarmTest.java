package newstracker.promises.farm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import newstracker.promises.ledger.Owed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarmTest {

    private final Farm farm =
            new Farm(RandomGeneratorFactory.of("L64X128MixRandom").create(7), 1, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        farm.close();
    }

    @Test
    void servesWhatIsInTheLedgerAndTheEditInstead() throws Exception {
        farm.publish();
        Owed first = farm.ledger().owed().getFirst();
        String before = get().body();

        farm.edit(first);
        Owed edited = farm.ledger().owed().getFirst();

        assertThat(before).contains(first.key(), "$%,d".formatted(first.last().amount()));
        assertThat(get().body())
                .contains("$%,d".formatted(edited.last().amount()))
                .doesNotContain("$%,d".formatted(first.last().amount()));
        assertThat(edited.versions()).hasSize(2);
    }

    @Test
    void answersThatNothingChangedToWhoKnowsTheTag() throws Exception {
        farm.publish();
        String tag = get().headers().firstValue("ETag").orElseThrow();

        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
        farm.publish();
        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsInTheLedgerWhatItTakesOutOfTheFeed() throws Exception {
        farm.publish();
        Owed article = farm.ledger().owed().getFirst();

        farm.remove(article);
        farm.edit(article);

        assertThat(get().body()).doesNotContain(article.key());
        assertThat(farm.ledger().owed()).containsExactly(article);
    }

    @Test
    void failsInFiftyWays() {
        List<String> names = Failures.all(":1/feed").stream().map(Failure::name).toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void leadsFromATitleToItsArticle() {
        assertThat(Farm.keyIn(Prose.title(Prose.word(4711)))).isEqualTo(Prose.word(4711));
        assertThat(Farm.keyIn("something else")).isEmpty();
        assertThat(Prose.word(1)).isNotEqualTo(Prose.word(70));
    }

    private HttpResponse<String> get(String... headers) throws Exception {
        String list = Files.readString(farm.writeSources(folder.resolve("sources.yaml")));
        String url = list.lines()
                .filter(line -> line.contains("url: "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*url: ", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
