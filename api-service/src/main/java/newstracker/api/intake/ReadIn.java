package newstracker.api.intake;

import java.util.List;
import newstracker.event.article.Article;
import newstracker.event.source.SourceRef;

/// The same article, seen in more places.
final class ReadIn {

    private ReadIn() {}

    static Article sources(Article article, List<SourceRef> sources) {
        return new Article(
                article.id(),
                article.revision(),
                sources,
                article.url(),
                article.canonicalUrl(),
                article.title(),
                article.language(),
                article.authors(),
                article.published(),
                article.updated(),
                article.fetched(),
                article.companies(),
                article.html(),
                article.text(),
                article.sha256(),
                article.truncated(),
                article.notes());
    }
}
