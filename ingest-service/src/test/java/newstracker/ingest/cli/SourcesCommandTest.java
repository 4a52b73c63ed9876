package newstracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newstracker.ingest.rig.Site;
import newstracker.ingest.source.Source;
import newstracker.ingest.source.SourceKind;
import newstracker.ingest.source.SourceList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `tracker sources` with every kind of source, over real HTTP.
class SourcesCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Site site;

    @BeforeEach
    void startSite() throws Exception {
        site = new Site();
        site.serve(
                21,
                "/",
                "text/html",
                "<html><head><link rel=alternate type=application/atom+xml href=/feed></head></html>");
        site.serve(
                22,
                "/",
                "text/html",
                "<html><head><link rel=alternate type=application/atom+xml href='%s'></head></html>"
                        .formatted(site.url(23, "/feed")));
        site.serve(
                23, "/feed", "application/rss+xml", "<rss><channel><item><title>News</title></item></channel></rss>");
        site.serve(24, "/map", "application/xml", "<urlset><url><loc>https://example.com/news/1</loc></url></urlset>");
        site.serve(25, "/notes.md", "text/plain", "# Notes\n## July 9, 2025\nGrok 4 is out.\n");
        site.serve(26, "/blog", "text/html", """
                <html><body><h2><a href=/blog/1>A first long title</a></h2><h2><a href=/blog/2>A second long title</a></h2>
                <h2><a href=/blog/3>A third long title</a></h2><h2><a href=/blog/4>A fourth long title</a></h2></body></html>""");
        site.serve(
                27,
                "/news",
                "text/html",
                "<html><body><p class=x><a href=/news/1>Only one of them</a></p></body></html>");
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    @Test
    void saysWhichFeedAPageNames() throws Exception {
        assertThat(run("test", site.url(22, "/"))).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("this address answers HTML, not a feed; its page names a feed at " + site.url(23, "/feed"))
                .contains("News");
    }

    @Test
    void recognisesEveryKindByItsAnswer() throws Exception {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: Old\nurl: https://example.com/\n---\nWords\n");

        assertThat(added(site.url(22, "/"))).satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.FEED);
            assertThat(source.url()).isEqualTo(site.url(23, "/feed"));
        });
        assertThat(added(site.url(24, "/map"), "--match", "/news/")).satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.SITEMAP);
            assertThat(source.reading().match().orElseThrow().pattern()).isEqualTo("/news/");
        });
        assertThat(added(site.url(25, "/notes.md")).kind()).isEqualTo(SourceKind.MARKDOWN);
        assertThat(added(site.url(26, "/blog")).kind()).isEqualTo(SourceKind.PAGE);
        assertThat(added(folder.toString()).kind()).isEqualTo(SourceKind.ARCHIVE);
        assertThat(added(site.url(27, "/news"), "--kind", "page", "--select", ".x a")
                        .reading()
                        .select())
                .contains(".x a");
    }

    @Test
    void namesTheKindsThatItKnows() throws Exception {
        assertThat(run("test", site.url(24, "/map"), "--kind", "newsletter")).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("feed, sitemap, page, markdown, archive");
    }

    private Source added(String url, String... more) throws Exception {
        Path list = folder.resolve("list" + url.hashCode() + ".yaml");
        List<String> words = new ArrayList<>(List.of("add", url, "--sources", list.toString()));
        words.addAll(List.of(more));
        assertThat(run(words.toArray(String[]::new)))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        Files.writeString(list, Files.readString(list).replace("extends: default\n", ""));
        return new SourceList(java.util.Optional.of(list), true).read().getFirst();
    }

    private int run(String... words) throws Exception {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--allow-host", "127.9.0.0/16"));
        return new SourcesCommand(out, out).run(all);
    }
}
