package newstracker.ingest.read.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Links inside an item's HTML, made absolute: outside the feed nobody knows where they started.
final class RelativeLinks {

    private RelativeLinks() {}

    static String resolved(String html, String base) {
        if (base.isEmpty() || !html.contains("=")) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html, base);
        document.outputSettings().prettyPrint(false);
        for (String attribute : new String[] {"href", "src", "cite", "longdesc"}) {
            for (Element element : document.select("[" + attribute + "]")) {
                element.attr(attribute, FeedNode.resolved(base, element.attr(attribute)));
            }
        }
        return document.body().html();
    }
}
