package newstracker.ingest;

import static newstracker.ingest.RunningIngest.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import newstracker.event.article.Article;
import newstracker.ingest.rig.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a publisher sends, it ends in a sentence that a person understands, and the good source beside it is read.
class BadInputTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    static Path folder;

    private static Site site;
    private static RunningIngest ingest;

    @BeforeAll
    static void startEverything() throws Exception {
        site = new Site();
        publish();
        publishHostileOnes();
        ingest = RunningIngest.started(
                folder,
                source("huge", "feed", site.url(1, "/huge")),
                source("long", "feed", site.url(2, "/long"), "fullText: true"),
                source("odd", "feed", site.url(3, "/odd")),
                source("odd-json", "feed", site.url(3, "/odd.json")),
                source("home", "feed", site.url(4, "/")),
                source("homeless", "feed", site.url(5, "/")),
                source("missing", "feed", site.url(5, "/missing")),
                source("empty", "feed", site.url(7, "/empty")),
                source("inside", "feed", "http://127.0.0.1:1/"),
                source("malformed", "feed", "htp:/example"),
                source("control", "feed", site.url(8, "/control")),
                source("thicket", "page", site.url(9, "/thicket")),
                source("endless-names", "feed", site.url(10, "/names")),
                source("good", "feed", site.url(6, "/good")));
    }

    private static void publish() {
        site.on(1, "/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody(), 50);
        });
        site.serve(
                2,
                "/long",
                "application/rss+xml",
                "<rss><channel><item><title>Long</title><link>%s</link></item></channel></rss>"
                        .formatted(site.url(2, "/article")));
        site.serve(
                2,
                "/article",
                "text/html",
                "<html><body><article><h1>Long</h1><p>" + "Grok 4 costs $30. ".repeat(5 * MEGABYTE / 18)
                        + "</p></article></body></html>");
        site.serve(
                3,
                "/odd",
                "application/rss+xml",
                "<rss><channel><item><title>Odd \uD83D\uDE80 &#0;&#xD800;&#x1F;title</title>"
                        + "<description>a\0b &#xDC00; &lt;p title=&quot;&#0;&quot;&gt;Grok\0 4&lt;/p&gt; \u0001</description></item></channel></rss>");
        site.serve(3, "/odd.json", "application/feed+json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "J",
                 "hubs": [{"type": "WebSub", "url": "https://hub.example/\\u0000"}], "items": [
                 {"id": "\\u0000\\ud800", "title": "Lone \\udc00 half", "content_html": "<b title='\\ud800'>x\\u0000y</b>"}]}""");
        site.serve(
                4,
                "/",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/news.xml></head></html>");
        site.serve(5, "/", "text/html", "<html><body>Hello</body></html>");
        site.serve(6, "/good", "application/rss+xml", "<rss><channel><item><title>Good</title></item></channel></rss>");
        site.serve(7, "/empty", "application/rss+xml", "");
    }

    private static void publishHostileOnes() {
        site.on(8, "/control", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.getResponseHeaders().set("ETag", "\"a\0b\"");
            byte[] feed = "<rss><channel><item><title>Control</title></item></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        site.serve(9, "/thicket", "text/html", "<html><body>" + "<p>".repeat(1_000_000));
        site.serve(
                10,
                "/names",
                "application/rss+xml",
                "<rss><channel><item><title>Names</title><link>https://example.org/%s</link>%s</item></channel></rss>"
                        .formatted(
                                "a".repeat(2 * MEGABYTE),
                                ("<dc:creator>" + "名".repeat(100_000) + "</dc:creator>").repeat(10)));
    }

    @AfterAll
    static void stopEverything() throws Exception {
        ingest.close();
        site.close();
    }

    @Test
    void saysWhatIsWrongWithEach() throws Exception {
        assertThat(ingest.error("huge")).contains("larger than 10 MiB");
        assertThat(ingest.error("home"))
                .contains("HTML, not a feed")
                .contains("names a feed at " + site.url(4, "/news.xml"));
        assertThat(ingest.error("homeless")).contains("HTML, not a feed").contains("kind: page");
        assertThat(ingest.error("missing")).contains("404").contains("check the address");
        assertThat(ingest.error("empty")).contains("empty document");
        assertThat(ingest.error("inside")).contains("inside a network").contains("--allow-host");
        assertThat(ingest.error("malformed")).contains("http://");
        assertThat(ingest.error("thicket")).contains("more tags than any page needs");
        assertThat(ingest.articles("good", 1)).hasSize(1);
    }

    @Test
    void bringsTheArticleOfAServerThatSendsControlCharacters() throws Exception {
        assertThat(ingest.articles("control", 1)).hasSize(1);
    }

    @Test
    void keepsNoNameAndNoLinkWithoutAnEnd() throws Exception {
        Article article = ingest.articles("endless-names", 1).getFirst();

        assertThat(article.url()).isEqualTo(site.url(10, "/names"));
        assertThat(article.authors()).isNotEmpty().allMatch(name -> name.length() <= 300);
    }

    @Test
    void cutsAnArticleOfFiveMegabytesAndSaysSo() throws Exception {
        Article article = ingest.articles("long", 1).getFirst();

        assertThat(article.truncated()).isTrue();
        assertThat(article.text().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MEGABYTE + 100);
        assertThat(article.notes()).anySatisfy(note -> assertThat(note).contains("1 MiB"));
    }

    @Test
    void dropsCharactersThatNoDatabaseTakes() throws Exception {
        for (String source : new String[] {"odd", "odd-json"}) {
            Article article = ingest.articles(source, 1).getFirst();

            assertThat(Stream.of(article.title(), article.text(), article.html().orElse("")))
                    .allMatch(BadInputTest::isClean);
        }
        assertThat(ingest.articles("odd", 1).getFirst().title()).contains("\uD83D\uDE80");
    }

    private static boolean isClean(String text) {
        return text.indexOf('\0') < 0
                && text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static void endless(OutputStream body, int megabytes) throws IOException {
        body.write("<rss><channel>".getBytes());
        byte[] piece = "<item><title>One of very many</title></item>"
                .repeat(MEGABYTE / 44)
                .getBytes();
        for (int megabyte = 0; megabyte < megabytes; megabyte++) {
            body.write(piece);
        }
    }
}
