package newstracker.ingest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The article where no mark tells: readability4j weighs paragraphs against links. The only class that knows it.
///
/// It throws away tables and lists that are short of prose; so it only shows the place, and what stands there is taken.
final class ReadabilityBody implements BodyFinder {

    /// A place with much more text than what was found is more than the article.
    private static final double MOST_MORE = 1.5;

    private static final double MOST_OF_IT = 0.85;
    private static final int LARGEST_PAGE = 3 * 1024 * 1024;
    private static final int DEEPEST = 60;
    private static final int PARAGRAPHS_LOOKED_AT = 50;

    @Override
    public Optional<String> body(Document page) {
        String all = page.outerHtml();
        String html = all.length() > LARGEST_PAGE
                ? null
                : new Readability4J(page.location(), all).parse().getContent();
        if (html == null || html.isBlank()) {
            return Optional.empty();
        }
        Element found = Jsoup.parseBodyFragment(html, page.location()).body();
        Element place = place(page.body(), found).clone();
        Furniture.remove(place);
        if (place.text().length() <= found.text().length() * MOST_MORE) {
            return Optional.of(place.outerHtml());
        }
        Furniture.remove(found);
        return Optional.of(found.html() + missingTables(place, found));
    }

    // The smallest part of the page that holds most of the paragraphs that were found.
    private static Element place(Element body, Element found) {
        List<String> paragraphs = found.select("p, li, td, blockquote, h2, h3").stream()
                .map(Element::text)
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(PARAGRAPHS_LOOKED_AT)
                .toList();
        int wanted = letters(found, paragraphs);
        Element place = body;
        Optional<Element> inside = Optional.of(body);
        for (int depth = 0; inside.isPresent() && depth < DEEPEST; depth++) {
            place = inside.get();
            inside = place.children().stream()
                    .filter(child -> letters(child, paragraphs) > wanted * MOST_OF_IT)
                    .findFirst();
        }
        return place;
    }

    private static int letters(Element part, List<String> paragraphs) {
        String text = part.text();
        return paragraphs.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .sum();
    }

    private static String missingTables(Element place, Element found) {
        StringBuilder missing = new StringBuilder();
        String text = found.text();
        for (Element table : place.select("table")) {
            if (table.select("tr").size() > 1 && !text.contains(table.text())) {
                missing.append(table.outerHtml());
            }
        }
        return missing.toString();
    }
}
