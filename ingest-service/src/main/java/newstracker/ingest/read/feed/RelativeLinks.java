package newstracker.ingest.read.feed;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Links inside an item's HTML, made absolute: outside the feed nobody knows where they started.
final class RelativeLinks {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "cite", "longdesc");
    private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:", "data:");

    private RelativeLinks() {}

    static String resolved(String html, String base) {
        if (base.isEmpty() || !holdsOne(html)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html, base);
        document.outputSettings().prettyPrint(false);
        for (String attribute : ATTRIBUTES) {
            for (Element element : document.select("[" + attribute + "]")) {
                element.attr(attribute, FeedNode.resolved(base, element.attr(attribute)));
            }
        }
        return document.body().html();
    }

    // Most HTML has no relative link, and parsing it to find out is dear.
    private static boolean holdsOne(String html) {
        for (int at = html.indexOf('='); at >= 0; at = html.indexOf('=', at + 1)) {
            if (isAttribute(html, at) && isRelative(html, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAttribute(String html, int end) {
        int last = end - 1;
        while (last >= 0 && html.charAt(last) <= ' ') {
            last--;
        }
        for (String name : ATTRIBUTES) {
            int start = last + 1 - name.length();
            if (start > 0
                    && html.regionMatches(true, start, name, 0, name.length())
                    && !Character.isLetterOrDigit(html.charAt(start - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRelative(String html, int after) {
        int start = after;
        while (start < html.length() && (html.charAt(start) <= ' ' || "\"'".indexOf(html.charAt(start)) >= 0)) {
            start++;
        }
        int first = start;
        return SCHEMES.stream().noneMatch(scheme -> html.regionMatches(true, first, scheme, 0, scheme.length()));
    }
}
