package newstracker.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.article.Article;
import newstracker.event.article.ArticleId;
import newstracker.event.article.Published;
import newstracker.event.source.Show;
import newstracker.event.source.SourceRef;
import newstracker.event.source.Standing;
import newstracker.extract.catalog.Catalogue;
import org.junit.jupiter.api.Test;

class AboutTest {

    private final Extractor extractor = new Extractor(Catalogue.shipped());

    @Test
    void anArticleIsAboutTheMakersOfWhatItsTitleNames() {
        var article = article("Model Y gets cheaper", "The Model Y now costs $39,990. Grok 4 was not mentioned.");

        assertThat(about(article)).containsExactly("tesla");
    }

    @Test
    void aTitleThatNamesNoProductLeavesItToTheSource() {
        var article = article("A busy week", "Grok 4 scored 25.4% on HLE.");

        assertThat(about(article)).containsExactly("xai", "tesla");
    }

    private List<String> about(Article article) {
        var extraction = extractor.extract(
                new TextInput(article.text(), article.title(), article.language(), Optional.empty(), Optional.empty()));
        return About.companies(article, extraction.claims());
    }

    private static Article article(String title, String body) {
        var source = new SourceRef("s", "S", Standing.PRESS, Show.QUOTE, Optional.empty(), Optional.empty());
        var now = Instant.parse("2026-01-05T12:00:00Z");
        return new Article(
                new ArticleId("art_00000000"),
                1,
                List.of(source),
                "https://example.org/a",
                "https://example.org/a",
                title,
                Optional.of("en"),
                List.of(),
                Published.exactly(now),
                Optional.empty(),
                now,
                List.of("xai", "tesla"),
                Optional.empty(),
                title + "\n\n" + body,
                "0",
                false,
                List.of());
    }
}
