package newstracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {

    @Test
    void readsEveryFieldOfAnEntry() throws Exception {
        List<Source> sources = SourcesFile.read("mine", """
                        sources:
                          - id: tesla-ir
                            name: Tesla
                            url: https://ir.tesla.com/rss.xml
                            kind: feed
                            companies: [tesla]
                            standing: official
                            language: en
                            match: "grok|tesla"
                            every: 15m
                            fullText: true
                            show: full
                            licence: CC-BY-4.0
                            region: us
                        """).sources();

        Source source = sources.getFirst();
        assertThat(source.ref().standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(source.ref().show()).isEqualTo(Show.FULL);
        assertThat(source.ref().region()).contains("US");
        assertThat(source.reading().every()).contains(Duration.ofMinutes(15));
        assertThat(source.reading().match().orElseThrow().matcher("GROK 4").find())
                .isTrue();
        assertThat(source.reading().fullText()).isTrue();
    }

    @Test
    void namesEveryFaultAtOnceWithItsRemedy() {
        assertThatThrownBy(() -> SourcesFile.read("mine.yaml", """
                        sources:
                          - id: a
                            kind: fed
                            every: soon
                            colour: red
                          - id: a
                            url: https://example.com/
                            match: "("
                          - 17
                        """))
                .isInstanceOf(SourcesFaultException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("7 faults")
                .hasMessageContaining("entry 1 (a): field `kind` is \"fed\"; use one of feed, sitemap")
                .hasMessageContaining("entry 1 (a): field `url` is missing; write")
                .hasMessageContaining("entry 1 (a): field `every` is \"soon\"")
                .hasMessageContaining("entry 1 (a): field `colour` is no field")
                .hasMessageContaining("entry 2 (a): field `id` repeats that of entry 1")
                .hasMessageContaining("entry 2 (a): field `match` is no regular expression")
                .hasMessageContaining("entry 3 must be a group of fields");
    }

    @Test
    void namesTheLineThatIsNotYaml() {
        assertThatThrownBy(() -> SourcesFile.read("mine.yaml", "sources:\n  - id: a\n   url: [\n"))
                .hasMessageContaining("line 3 is not YAML");
        assertThatThrownBy(() -> SourcesFile.read("mine.yaml", "just words"))
                .hasMessageContaining("must begin with `sources:`");
    }

    @Test
    void takesMalformedAddressesBecauseCoverageReportsThem() throws Exception {
        List<Source> sources = SourcesFile.read("mine", "sources: [{id: a, url: 'htp:/broken'}]")
                .sources();

        assertThat(sources).singleElement().extracting(Source::url).isEqualTo("htp:/broken");
    }

    @Test
    void extendsTheDefaultListAndLeavesOutWhatIsDisabled(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file, "extends: default\ndisable: [tesla-ir]\nsources: [{id: mine, url: 'https://example.com/'}]\n");

        List<String> ids = new SourceList(Optional.of(file), true)
                .read().stream().map(Source::id).toList();

        assertThat(ids).contains("mine", "samples").doesNotContain("tesla-ir");
        assertThat(new SourceList(Optional.of(file), false).read())
                .extracting(Source::id)
                .doesNotContain("samples");
    }

    @Test
    void writesAndReadsListsOfOtherReaders() throws Exception {
        List<Source> sources = SourcesFile.read(
                        "mine",
                        "sources: [{id: a, name: 'A & B', url: 'https://example.com/?a=1&b=2', companies: [xai]}]")
                .sources();

        List<Source> read = Opml.read(
                org.jsoup.Jsoup.parse(Opml.written(sources), "", org.jsoup.parser.Parser.xmlParser()), List.of("xai"));

        assertThat(read).singleElement().satisfies(source -> {
            assertThat(source.url()).isEqualTo("https://example.com/?a=1&b=2");
            assertThat(source.ref().name()).isEqualTo("A & B");
            assertThat(source.id()).isEqualTo("a-b");
        });
    }
}
