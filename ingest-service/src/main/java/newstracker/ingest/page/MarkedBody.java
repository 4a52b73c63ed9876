package newstracker.ingest.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The article where the page itself marks it: `articleBody`, `article`, the usual class names. Tables, lists and
/// captions stay as they are.
final class MarkedBody implements BodyFinder {

    private static final int SHORTEST = 250;
    private static final double MOST_LINKED = 0.45;

    private static final List<String> PLACES = List.of(
            "[itemprop=articleBody]",
            ".article-body, .article__body, .articleBody, .article-content, .article_body, .article__content",
            ".post-content, .entry-content, .post-body, .story-body, .c-entry-content, .post__content, .body-content",
            "article",
            "[role=main]",
            "main",
            "#content, #main-content, .content");

    @Override
    public Optional<String> body(Document page) {
        for (String place : PLACES) {
            Optional<Element> best = page.select(place).stream()
                    .filter(found -> found.text().length() >= SHORTEST && Furniture.linked(found) < MOST_LINKED)
                    .reduce((one, other) -> one.text().length() >= other.text().length() ? one : other);
            if (best.isPresent()) {
                return Optional.of(cleaned(best.get()));
            }
        }
        return Optional.empty();
    }

    private static String cleaned(Element found) {
        Element body = found.clone();
        Furniture.remove(body);
        return body.outerHtml();
    }
}
