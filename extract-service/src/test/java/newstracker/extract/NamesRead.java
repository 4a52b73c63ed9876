package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newstracker.event.claim.Claim.ModelClaim;

/// Counts how many of the names that stand in texts are read, and how many that do not.
final class NamesRead {

    private final String what;
    private final Set<String> trouble = new TreeSet<>();
    private int found;
    private int expected;
    private int wrong;

    NamesRead(String what) {
        this.what = what;
    }

    /// @param names that the text holds, separated by `|`
    void count(Extractor extractor, String names, String text) {
        Set<String> there = new TreeSet<>(List.of(names.split("\\|")));
        Set<String> read = read(extractor, text);
        expected += there.size();
        found += (int) read.stream().filter(there::contains).count();
        wrong += (int) read.stream().filter(name -> !there.contains(name)).count();
        if (!there.equals(read)) {
            trouble.add(there + " read as " + read);
        }
    }

    void areMost() {
        double recall = (double) found / expected;
        double precision = (double) found / (found + wrong);

        System.out.printf("%s: recall %.3f, precision %.3f of %d%n", what, recall, precision, expected);
        assertThat(recall).as("recall; %s", trouble).isGreaterThanOrEqualTo(0.85);
        assertThat(precision).as("precision; %s", trouble).isGreaterThanOrEqualTo(0.90);
    }

    /// The cells of each line of a file on the class path.
    static List<String[]> lines(String file) throws IOException {
        try (InputStream stream = NamesRead.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static Set<String> read(Extractor extractor, String text) {
        Set<String> names = new TreeSet<>();
        extractor.extract(TextInput.of(text)).claims().stream()
                .filter(ModelClaim.class::isInstance)
                .map(claim -> ((ModelClaim) claim).model().name().replace('-', ' '))
                .forEach(names::add);
        return names;
    }
}
