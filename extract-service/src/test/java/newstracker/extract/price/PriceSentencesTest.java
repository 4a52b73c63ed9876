package newstracker.extract.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.extract.Extractor;
import newstracker.extract.TextInput;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Short texts in seven languages with the prices that they state and for what (`prices.tsv`), and texts whose amounts
/// are no prices.
class PriceSentencesTest {

    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void readsThePricesAndWhatTheyAreFor(String text, List<String> expected) {
        assertThat(prices(text)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> prices(String text) {
        return EXTRACTOR.extract(TextInput.of(text)).claims().stream()
                .filter(PriceClaim.class::isInstance)
                .map(PriceClaim.class::cast)
                .map(claim -> claim.amount().toPlainString() + " " + claim.currency() + " per "
                        + claim.per().orElse("-") + " for " + claim.item().orElse("-"))
                .toList();
    }

    static Stream<Arguments> sentences() throws IOException {
        try (InputStream file = PriceSentencesTest.class.getResourceAsStream("/prices.tsv")) {
            String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(columns -> Arguments.of(columns[0], expected(columns[1])));
        }
    }

    private static List<String> expected(String column) {
        return column.equals("-") ? List.of() : List.of(column.split("; "));
    }
}
