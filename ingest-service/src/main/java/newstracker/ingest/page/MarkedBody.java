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
            ".article-body, .article__body, .articleBody, .article-content, .article_body",
            ".post-content, .entry-content, .post-body, .story-body, .c-entry-content",
            "article",
            "[role=main]",
            "main",
            "#content, #main-content, .content");

    static final String FURNITURE = "script, style, noscript, nav, form, iframe, button, [hidden], [aria-hidden=true],"
            + " [role=navigation], [role=complementary], .share, .sharing, .social, .sns, .related, .recommend,"
            + " .recommended, .newsletter, .subscribe, .advert, .ads, .ad, .breadcrumb, .breadcrumbs, .pagination, .comments,"
            + " #comments, .cookie, .cookie-banner, .author-bio, .tags, .tag-list, .ranking, .sidebar, .popular, .promo";

    @Override
    public Optional<String> body(Document page) {
        for (String place : PLACES) {
            Optional<Element> best = page.select(place).stream()
                    .filter(found -> found.text().length() >= SHORTEST && linked(found) < MOST_LINKED)
                    .reduce((one, other) -> one.text().length() >= other.text().length() ? one : other);
            if (best.isPresent()) {
                return Optional.of(cleaned(best.get()));
            }
        }
        return Optional.empty();
    }

    private static String cleaned(Element found) {
        Element body = found.clone();
        body.select(FURNITURE).remove();
        body.select("aside, footer").stream()
                .filter(part -> part.select("table").isEmpty())
                .forEach(Element::remove);
        body.select("ul, ol, div, section").stream()
                .filter(part -> part.parent() != null && part.select("table").isEmpty())
                .filter(part -> part.select("a").size() >= 3 && linked(part) > 0.7)
                .forEach(Element::remove);
        return body.outerHtml();
    }

    private static double linked(Element part) {
        int all = part.text().length();
        int inLinks =
                part.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return all == 0 ? 0 : (double) inLinks / all;
    }
}
