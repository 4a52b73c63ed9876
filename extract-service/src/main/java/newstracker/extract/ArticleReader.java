package newstracker.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import newstracker.event.MentionsExtracted;
import newstracker.event.article.Article;
import newstracker.event.article.Published;

/// Reads articles, as they come and, when somebody asks for it, again.
public final class ArticleReader {

    private final Extractor extractor;

    public ArticleReader(Extractor extractor) {
        this.extractor = extractor;
    }

    public MentionsExtracted read(Article article) {
        Extraction extraction = extractor.extract(new TextInput(
                article.text(),
                article.title(),
                article.language(),
                article.sources().getFirst().region(),
                day(article.published())));
        return new MentionsExtracted(
                article.asRead(extraction.language(), About.companies(article, extraction.claims())),
                extractor.version(),
                extraction.mentions(),
                extraction.claims());
    }

    private static Optional<LocalDate> day(Published published) {
        return Optional.of(LocalDate.ofInstant(published.at(), ZoneOffset.UTC));
    }
}
