package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;

/// Families that the catalogue does not hold at all are read by their makers and the words around them
/// (`new-families.tsv`: the family that is withheld, the names, a text).
class NewFamiliesTest {

    private final Catalogue shipped = Catalogue.shipped();

    @Test
    void readsNamesOfFamiliesThatNoCatalogueHolds() throws IOException {
        int found = 0;
        int expected = 0;
        int wrong = 0;
        TreeSet<String> trouble = new TreeSet<>();
        for (String line : lines()) {
            String[] cells = line.split("\t");
            Set<String> names = new TreeSet<>(List.of(cells[1].split("\\|")));
            Set<String> read = read(shipped.without(cells[0]), cells[2]);
            expected += names.size();
            found += (int) names.stream().filter(read::contains).count();
            wrong += (int) read.stream().filter(name -> !names.contains(name)).count();
            if (!names.equals(read)) {
                trouble.add(names + " read as " + read);
            }
        }

        double recall = (double) found / expected;
        double precision = (double) found / (found + wrong);

        System.out.printf("new families: recall %.3f, precision %.3f of %d%n", recall, precision, expected);
        assertThat(recall).as("recall; %s", trouble).isGreaterThanOrEqualTo(0.85);
        assertThat(precision).as("precision; %s", trouble).isGreaterThanOrEqualTo(0.90);
    }

    private static Set<String> read(Catalogue catalogue, String text) {
        Set<String> names = new TreeSet<>();
        new Extractor(catalogue)
                .extract(TextInput.of(text)).claims().stream()
                        .filter(ModelClaim.class::isInstance)
                        .map(claim -> ((ModelClaim) claim).model().name().replace('-', ' '))
                        .forEach(names::add);
        return names;
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = NewFamiliesTest.class.getResourceAsStream("/new-families.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
