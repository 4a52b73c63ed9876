package newstracker.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newstracker.text.ArticleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/// Twelve sites, as sites are, each with eight articles in English and Japanese: what is read is compared with what was
/// written, word by word.
class ArticlePageTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final double ENOUGH = 0.96;

    /// One page and how much of the article was read.
    private record Outcome(String name, double precision, double recall, boolean tables) {

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void readsTheArticleAndNothingElse() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path site : files("sites")) {
            for (Path body : files("bodies")) {
                outcomes.add(read(site, body));
            }
        }

        double mean = outcomes.stream().mapToDouble(Outcome::f1).average().orElseThrow();
        Outcome worst = outcomes.stream()
                .reduce((one, other) -> one.f1() <= other.f1() ? one : other)
                .orElseThrow();
        System.out.printf(
                "article pages: %d, token F1 %.4f, the worst %.4f (%s)%n",
                outcomes.size(), mean, worst.f1(), worst.name());
        outcomes.stream().filter(one -> one.f1() < ENOUGH).forEach(System.out::println);
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(40);
        assertThat(mean).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(outcomes).allMatch(Outcome::tables);
    }

    @Test
    void saysWhyAPageCannotBeRead() throws IOException {
        Map<String, String> reasons = Map.of(
                "paywall.html", "paywall",
                "paywall-words.html", "paywall",
                "paywall-ja.html", "paywall",
                "cookies.html", "cookie wall",
                "image.html", "image instead of text",
                "script.html", "JavaScript",
                "robot-check.html", "JavaScript");
        for (Path closed : files("closed")) {
            ArticlePage page = ArticlePage.of(Files.readString(closed), "https://a.example/x");
            int letters =
                    page.body().map(html -> Jsoup.parse(html).text().length()).orElse(0);

            assertThat(page.obstacle(letters)).as(closed.toString()).hasValueSatisfying(reason -> assertThat(reason)
                    .contains(reasons.get(closed.getFileName().toString())));
        }
    }

    private static Outcome read(Path site, Path body) throws IOException {
        String name = site.getFileName() + " with " + body.getFileName();
        String title =
                body.getFileName().toString().startsWith("ja") ? "xAIとテスラの今週の動き" : "What changed at xAI and Tesla";
        Element article = Jsoup.parseBodyFragment(Files.readString(body)).body();
        Elements parts = article.children();
        String html = Files.readString(site)
                .replace("{{lang}}", name.contains("with ja") ? "ja" : "en")
                .replace("{{title}}", title)
                .replace("{{start}}", new Elements(parts.subList(0, 2)).outerHtml())
                .replace("{{rest}}", new Elements(parts.subList(2, parts.size())).outerHtml());
        String read = ArticlePage.of(html, "https://a.example/x")
                .body()
                .map(found -> ArticleText.ofHtml(found).text())
                .orElse("");
        Map<String, Integer> wanted = tokens(article.text());
        // The title may stand in front or not: it is known from elsewhere.
        Map<String, Integer> got = tokens(read.replaceFirst("^#* ?" + title + "\\s*", ""));
        int common = wanted.entrySet().stream()
                .mapToInt(token -> Math.min(token.getValue(), got.getOrDefault(token.getKey(), 0)))
                .sum();
        boolean tables = article.select("td").stream().allMatch(cell -> read.contains("| " + cell.text()));
        return new Outcome(name, common / (double) count(got), common / (double) count(wanted), tables);
    }

    private static int count(Map<String, Integer> tokens) {
        return Math.max(1, tokens.values().stream().mapToInt(Integer::intValue).sum());
    }

    // Words; in Japanese, letters.
    private static Map<String, Integer> tokens(String text) {
        Map<String, Integer> tokens = new HashMap<>();
        String spaced = text.replaceAll("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])", " $1 ");
        for (String token : spaced.split("[^\\p{L}\\p{N}]+")) {
            if (!token.isEmpty()) {
                tokens.merge(token, 1, Integer::sum);
            }
        }
        return tokens;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
