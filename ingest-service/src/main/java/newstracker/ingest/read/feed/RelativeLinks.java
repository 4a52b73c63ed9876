package newstracker.ingest.read.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Links inside an item's HTML, made absolute: outside the feed nobody knows where they started.
final class RelativeLinks {

    /// Most HTML has no relative link, and parsing it to find out is dear.
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:href|src|cite|longdesc)\\s*=\\s*[\"']?+(?!\\s*(?:https?:|mailto:|data:))", Pattern.CASE_INSENSITIVE);

    private RelativeLinks() {}

    static String resolved(String html, String base) {
        if (base.isEmpty() || !RELATIVE.matcher(html).find()) {
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
