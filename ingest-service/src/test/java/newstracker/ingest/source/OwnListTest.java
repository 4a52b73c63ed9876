package newstracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnListTest {

    private static final Source NEWS = Opml.feed("https://news.example/feed?a=1&b=\"2\"", List.of("xai"));

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingThatStoodThere() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                # my list
                sources:
                - id: one   # the first
                  url: https://one.example/feed

                # what I do not want
                rejected:
                  - url: https://two.example/feed
                    reason: empty
                """);

        assertThat(new OwnList(file).add(NEWS)).isEmpty();

        assertThat(Files.readString(file)).startsWith("""
                # my list
                sources:
                - id: one   # the first
                  url: https://one.example/feed
                - id: news-example-feed-a-1-b-2
                """).endsWith("""
                  standing: community

                # what I do not want
                rejected:
                  - url: https://two.example/feed
                    reason: empty
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: default",
                "extends: default\nsources: []\n",
                "sources:\n    - id: one\n      url: https://one.example/feed",
                "disable: [two]\nsources: # mine\n  - id: one\n    url: https://one.example/feed\nextends: default\n"
            })
    void addsToAnyListThatCanBeRead(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);

        new OwnList(file).add(NEWS);

        assertThat(new SourceList(Optional.of(file), true).read())
                .filteredOn(source -> source.url().equals(NEWS.url()))
                .singleElement()
                .satisfies(source -> assertThat(source.companies()).containsExactly("xai"));
    }

    @Test
    void beginsAFileThatExtendsTheDefaultList() throws Exception {
        Path file = folder.resolve("new.yaml");

        new OwnList(file).add(NEWS);

        assertThat(new SourceList(Optional.of(file), true).read())
                .hasSizeGreaterThan(1)
                .anyMatch(source -> source.url().equals(NEWS.url()));
    }

    @Test
    void addsAnAddressOnce() throws Exception {
        Path file = folder.resolve("new.yaml");
        new OwnList(file).add(NEWS);
        String before = Files.readString(file);

        assertThat(new OwnList(file).add(NEWS)).contains(NEWS.id());

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void leavesAFileAloneThatItCannotExtend() throws Exception {
        String yaml = "sources: [{id: one, url: 'https://one.example/feed'}]\n";
        Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);

        assertThatThrownBy(() -> new OwnList(file).add(NEWS)).isInstanceOf(SourcesFaultException.class);

        assertThat(Files.readString(file)).isEqualTo(yaml);
    }
}
