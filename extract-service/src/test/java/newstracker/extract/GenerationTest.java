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

        String now = Generation.NUMBER + " " + Generation.dataOf(Catalogue.shipped());

        assertThat(now)
                .as("catalogue or rules have changed: raise Generation.NUMBER and write this line into "
                        + "extract-service/src/test/resources/generation.txt")
                .isEqualTo(recorded);
    }

    @Test
    void isToldApartByCodeToo() {
        Catalogue catalogue = Catalogue.shipped();

        String version = new Extractor(catalogue).version().digest();

        assertThat(version).isNotEqualTo(Generation.dataOf(catalogue));
        assertThat(version).isEqualTo(new Extractor(catalogue).version().digest());
    }

    private static String recorded() throws IOException {
        try (InputStream file = GenerationTest.class.getResourceAsStream("/generation.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
