package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences of seven languages with what they say, hard negatives among them (`sentences.jsonl`).
class SentencesTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void readsWhatTheSentenceSays(String text, JsonNode expected) {
        Extraction extraction = EXTRACTOR.extract(TextInput.of(text));

        assertThat(models(extraction)).isEqualTo(words(expected.get("models")));
        assertThat(results(extraction)).isEqualTo(words(expected.get("benchmarks")));
        assertThat(prices(extraction)).isEqualTo(words(expected.get("prices")));
        assertThat(extraction.language()).isEqualTo(expected.get("lang").asText());
    }

    private static List<String> models(Extraction extraction) {
        return of(extraction, ModelClaim.class)
                .map(claim -> claim.model().name())
                .sorted()
                .toList();
    }

    private static List<String> results(Extraction extraction) {
        return of(extraction, BenchmarkClaim.class)
                .filter(claim -> claim.score().isPresent())
                .map(claim -> claim.benchmark() + " | "
                        + claim.model().map(model -> model.name()).orElse("-") + " | "
                        + claim.score().get().toPlainString())
                .sorted()
                .toList();
    }

    private static List<String> prices(Extraction extraction) {
        return of(extraction, PriceClaim.class)
                .map(claim -> claim.amount().toPlainString() + " " + claim.currency() + " per "
                        + claim.per().orElse("-") + " for " + claim.item().orElse("-"))
                .sorted()
                .toList();
    }

    private static <T> Stream<T> of(Extraction extraction, Class<T> kind) {
        return extraction.claims().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words.stream().sorted().toList();
    }

    static Stream<Object[]> sentences() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Object[]> cases = new ArrayList<>();
        try (InputStream file = SentencesTest.class.getResourceAsStream("/sentences.jsonl")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode labelled = json.readTree(line);
                cases.add(new Object[] {labelled.get("text").asText(), labelled});
            }
        }
        return cases.stream();
    }
}
