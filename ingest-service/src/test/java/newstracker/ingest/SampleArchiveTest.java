package newstracker.ingest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The samples are what a stranger sees first: complete, in two languages, each with the address of its source.
class SampleArchiveTest {

    private static final Path FOLDER = Path.of("src/main/resources/newstracker/ingest/samples");

    private static final Pattern TABLE = Pattern.compile("(?m)^\\|(-+\\|)+$");

    /// A sample as it lies in the archive: `head` is its front matter, `body` the rest.
    private record Sample(String file, Map<String, String> head, String body) {}

    @Test
    void indexNamesEveryFileOnceInOrder() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve("index.txt"));

        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> texts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(index).containsExactlyElementsOf(texts);
        }
    }

    @Test
    void everyTextSaysWhatItIs() throws IOException {
        for (Sample sample : samples()) {
            assertThat(sample.head())
                    .as(sample.file())
                    .containsOnlyKeys("title", "url", "published", "language", "companies", "authors")
                    .containsEntry("authors", "[news-tracker]");
            assertThat(sample.head().get("companies")).as(sample.file()).isIn("[xai]", "[tesla]");
            assertThat(sample.file()).endsWith("." + sample.head().get("language") + ".md");
            assertThat(LocalDate.parse(sample.head().get("published"))).isAfter("2015-12-31");
            assertThat(URI.create(sample.head().get("url")).getScheme())
                    .as(sample.file())
                    .isEqualTo("https");
        }
    }

    @Test
    void noTwoTextsShareATitleOrAnAddress() throws IOException {
        List<Sample> samples = samples();

        assertThat(samples).extracting(sample -> sample.head().get("title")).doesNotHaveDuplicates();
        assertThat(samples).extracting(sample -> sample.head().get("url")).doesNotHaveDuplicates();
    }

    @Test
    void thereIsEnoughToReadInBothLanguages() throws IOException {
        Map<String, Long> languages =
                samples().stream().collect(groupingBy(sample -> sample.head().get("language"), counting()));

        assertThat(languages).containsOnlyKeys("en", "ja");
        assertThat(languages.values()).allMatch(count -> count >= 25);
        assertThat(languages.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(55);
    }

    @Test
    void tablesAreAmongThem() throws IOException {
        long tables = samples().stream()
                .filter(sample -> TABLE.matcher(sample.body()).find())
                .count();

        assertThat(tables).isGreaterThanOrEqualTo(15);
    }

    private static List<Sample> samples() throws IOException {
        return Files.readAllLines(FOLDER.resolve("index.txt")).stream()
                .map(SampleArchiveTest::sample)
                .toList();
    }

    private static Sample sample(String file) {
        String[] parts = text(file).split("(?m)^---\n", 3);
        Map<String, String> head =
                parts[1].lines().map(line -> line.split(": ", 2)).collect(toMap(line -> line[0], line -> line[1]));
        return new Sample(file, head, parts[2]);
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new AssertionError("the index names " + file + ", which cannot be read", unreadable);
        }
    }
}
