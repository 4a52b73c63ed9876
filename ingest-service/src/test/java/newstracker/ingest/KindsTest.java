package newstracker.ingest;

import static newstracker.ingest.RunningIngest.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newstracker.event.article.Article;
import newstracker.ingest.rig.Site;
import newstracker.ingest.rig.Site.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of source over real HTTP, from its address to the topic `articles`.
class KindsTest {

    private static final String WORDS =
            "Grok 4 reached 44.4 % on the exam with tools, the company said, and the price stays at 30 dollars a month. ";

    @TempDir
    static Path folder;

    private static Site site;
    private static RunningIngest ingest;

    @BeforeAll
    static void startEverything() throws Exception {
        site = new Site();
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("one.md"), """
                ---
                title: An old text
                url: https://example.com/old
                published: 2025-07-09
                ---
                Words of long ago.
                """);
        publishSitemaps();
        publishPages();
        publishFeeds();
        ingest = RunningIngest.started(
                folder,
                source("map", "sitemap", site.url(1, "/sitemap.xml"), "match: /news/"),
                source("index", "sitemap", site.url(2, "/index.xml"), "match: /news/"),
                source("listing", "page", site.url(3, "/news"), "select: .card a"),
                source("recognised", "page", site.url(4, "/blog/")),
                source("notes", "markdown", site.url(5, "/notes.md")),
                source("full", "feed", site.url(6, "/feed.xml"), "fullText: true"),
                source("json", "feed", site.url(7, "/feed.json")),
                source("old", "archive", archive.toString()));
    }

    @AfterAll
    static void stopEverything() throws Exception {
        ingest.close();
        site.close();
    }

    @Test
    void readsThePagesThatASitemapNamesAndItsOwnerWants() throws Exception {
        List<Article> articles = ingest.articles("map", 2);

        assertThat(articles).extracting(Article::title).containsExactlyInAnyOrder("Grok 4", "Grok 3");
        assertThat(articles).allSatisfy(article -> assertThat(article.text()).contains("44.4 %"));
        assertThat(articles)
                .filteredOn(article -> article.title().equals("Grok 4"))
                .singleElement()
                .satisfies(article ->
                        assertThat(article.published().at()).isEqualTo(Instant.parse("2025-07-09T20:00:00Z")));
        assertThat(site.asked(1)).extracting(Asked::path).doesNotContain("/careers/one");
    }

    @Test
    void followsAnIndexOfSitemaps() throws Exception {
        assertThat(ingest.articles("index", 1)).extracting(Article::title).contains("From a nested map");
        assertThat(site.asked(2)).extracting(Asked::path).contains("/index.xml", "/new.xml", "/old.xml");
    }

    @Test
    void readsTheLinksThatASelectorFinds() throws Exception {
        assertThat(ingest.articles("listing", 2))
                .extracting(Article::title)
                .containsExactlyInAnyOrder("Cybertruck gets cheaper in Japan", "Optimus learns to sort screws");
        assertThat(ingest.articles("listing", 2))
                .extracting(article -> article.published().at().toString())
                .contains("2026-02-03T00:00:00Z");
    }

    @Test
    void recognisesAListingByItself() throws Exception {
        assertThat(ingest.articles("recognised", 4))
                .hasSize(4)
                .extracting(Article::title)
                .doesNotContain("About this company of ours");
    }

    @Test
    void makesAnArticleOfEachDatedSection() throws Exception {
        List<Article> articles = ingest.articles("notes", 2);

        assertThat(articles).hasSize(2);
        assertThat(articles).extracting(Article::text).anySatisfy(text -> assertThat(text)
                .contains("| Model | Price |")
                .contains("grok-4-fast"));
        assertThat(articles)
                .extracting(article -> article.published().at().toString())
                .containsExactlyInAnyOrder("2025-09-19T00:00:00Z", "2025-07-09T00:00:00Z");
    }

    @Test
    void fetchesTheFullTextPolitely() throws Exception {
        List<Article> articles = ingest.articles("full", 3);

        assertThat(articles)
                .filteredOn(article -> article.title().startsWith("Open"))
                .allSatisfy(article -> {
                    assertThat(article.text()).contains("| GPQA | 88.9 % |").doesNotContain("Accept all cookies");
                    assertThat(article.published().at()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
                });
        assertThat(articles)
                .filteredOn(article -> article.title().startsWith("Closed"))
                .allSatisfy(article -> assertThat(article.text()).contains("Only a summary"));
        assertThat(site.asked(6))
                .extracting(Asked::path)
                .contains("/robots.txt")
                .doesNotContain("/private/3");
        assertThat(RunningIngest.await("the reason is told", () -> ingest.state("full")
                                .filter(state -> !state.unreadable().isEmpty()))
                        .unreadable())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).contains("robots.txt"));
        List<Asked> requests = site.asked(6);
        for (int next = 1; next < requests.size(); next++) {
            assertThat(requests.get(next).nanos() - requests.get(next - 1).nanos())
                    .isGreaterThan(900_000_000L);
        }
    }

    @Test
    void keepsAllThatAJsonFeedSays() throws Exception {
        Article article = ingest.articles("json", 1).getFirst();

        assertThat(article.text()).contains("Short form").contains("44.4 %");
        assertThat(article.html().orElse("")).contains("<b>44.4 %</b>");
        assertThat(article.authors()).containsExactly("Ann");
    }

    @Test
    void remembersWhereAFeedAnnouncesItsNews() throws Exception {
        assertThat(RunningIngest.await(
                        "the hub is stored",
                        () -> ingest.database.ask(
                                "select hub || ' ' || hub_topic from ingest.source where id = 'full'")))
                .isEqualTo("https://hub.example/ https://feed.example/self");
    }

    @Test
    void readsFilesOfTheOperator() throws Exception {
        assertThat(ingest.articles("old", 1)).extracting(Article::title).containsExactly("An old text");
    }

    private static void publishSitemaps() {
        site.serve(1, "/sitemap.xml", "application/xml", """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>%s</loc><lastmod>2025-07-10</lastmod></url>
                <url><loc>%s</loc><lastmod>2025-02-18</lastmod></url>
                <url><loc>%s</loc></url> &invalid; </urlset>""".formatted(
                        site.url(1, "/news/grok-4"), site.url(1, "/news/grok-3"), site.url(1, "/careers/one")));
        page(1, "/news/grok-4", "Grok 4", "2025-07-09T13:00:00-07:00");
        page(1, "/news/grok-3", "Grok 3", "2025-02-17");
        site.serve(2, "/index.xml", "application/xml", """
                <sitemapindex><sitemap><loc>%s</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>%s</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>""".formatted(site.url(2, "/old.xml"), site.url(2, "/new.xml")));
        site.serve(
                2,
                "/new.xml",
                "application/xml",
                "<urlset><url><loc>%s</loc></url></urlset>".formatted(site.url(2, "/news/nested")));
        site.serve(2, "/old.xml", "application/xml", "<urlset></urlset>");
        page(2, "/news/nested", "From a nested map", "2026-01-01");
    }

    private static void publishPages() {
        site.serve(3, "/news", "text/html", """
                <html><body><a href="/news/imprint-and-more">Imprint and more of that</a>
                <div class=card><time datetime="2026-02-03"></time><a href="/news/1">Cybertruck gets cheaper in Japan</a></div>
                <div class=card><a href="/news/2">Optimus learns to sort screws</a></div></body></html>""");
        StringBuilder list = new StringBuilder("<nav><a href='/blog/about'>About this company of ours</a></nav><ul>");
        for (int number = 1; number <= 4; number++) {
            list.append("<li><a href='/blog/%d'>News of the week number %d</a></li>".formatted(number, number));
        }
        site.serve(4, "/blog/", "text/html", "<html><body>" + list + "</ul></body></html>");
        site.serve(5, "/notes.md", "text/markdown", """
                # Release notes
                ## September 19, 2025
                | Model | Price |
                |---|---|
                | grok-4-fast | $0.20 |
                ## July 9, 2025
                Grok 4 is available in the API.
                """);
    }

    private static void publishFeeds() {
        site.serve(6, "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        StringBuilder items = new StringBuilder();
        for (String path : List.of("/open/1", "/open/2", "/private/3")) {
            String title = path.startsWith("/open") ? "Open " + path : "Closed " + path;
            items.append("<item><title>%s</title><link>%s</link><description>Only a summary.</description></item>"
                    .formatted(title, site.url(6, path)));
        }
        site.serve(6, "/feed.xml", "application/rss+xml", """
                <rss><channel><atom:link rel="hub" href="https://hub.example/"/>
                <atom:link rel="self" href="https://feed.example/self"/>%s</channel></rss>""".formatted(items));
        for (String path : List.of("/open/1", "/open/2")) {
            page(6, path, "A headline", "2026-01-02T03:04:05Z");
        }
        site.serve(7, "/feed.json", "application/feed+json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1",
                 "url": "%s", "title": "T", "content_html": "<p>Grok 4: <b>44.4 %%</b></p>",
                 "content_text": "Grok 4: 44.4 %%", "summary": "Short form of it.", "authors": [{"name": "Ann"}]}]}""".formatted(site.url(7, "/1")));
    }

    private static void page(int host, String path, String title, String date) {
        site.serve(host, path, "text/html", """
                <html lang=en><head><title>%s</title><meta property="article:published_time" content="%s"></head><body>
                <nav><a href=/>Home</a></nav><div class="cookie-banner">Accept all cookies</div><article><h1>%s</h1>
                <p>%s</p><table><tr><th>Test</th><th>Score</th></tr><tr><td>GPQA</td><td>88.9 %%</td></tr></table>
                <p>%s</p></article></body></html>""".formatted(
                        title, date, title, WORDS.repeat(3).replace("%", "%"), WORDS.repeat(2)));
    }
}
