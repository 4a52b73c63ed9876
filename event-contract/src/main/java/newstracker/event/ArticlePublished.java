package newstracker.event;

import static java.util.Objects.requireNonNull;

import newstracker.event.article.Article;

/// Published to topic `articles` once per revision of an article; the record key is the article id.
public record ArticlePublished(Article article) {

    /// The CloudEvents type of this event.
    public static final String TYPE = "newstracker.article.published.v1";

    public ArticlePublished {
        requireNonNull(article, "article");
    }
}
