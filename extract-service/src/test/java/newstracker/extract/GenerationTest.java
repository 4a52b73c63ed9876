package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;

/// The number of the extractor's generation grows with what it extracts.
class GenerationTest {

    @Test
    void growsWhenTheCatalogueChanges() throws IOException {
        String recorded = recorded();

        String now = Generation.NUMBER + " "
                + new Extractor(Catalogue.shipped()).version().digest();

        assertThat(now)
                .as("catalogue or rules have changed: raise Generation.NUMBER and write this line into "
                        + "extract-service/src/test/resources/generation.txt")
                .isEqualTo(recorded);
    }

    private static String recorded() throws IOException {
        try (InputStream file = GenerationTest.class.getResourceAsStream("/generation.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
