package newstracker.ingest.article;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Writes HTML of its own with the words of a stranger's: a short list of elements and attributes, web links only,
/// everything else escaped. Nothing of the input is copied as markup, and none of the elements holds raw text, so that
/// no parser can be talked into another reading.
final class SafeHtml implements NodeVisitor {

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i"
                            + " img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody"
                            + " td tfoot th thead tr u ul var wbr")
                    .split(" "));
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "wbr");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "title"),
            "img", Set.of("src", "alt", "title", "width", "height"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "ol", Set.of("start"));
    private static final String NO_ENDORSEMENT = " rel=\"noopener noreferrer nofollow\"";

    private final StringBuilder out = new StringBuilder();

    private SafeHtml() {}

    static String of(Element body) {
        SafeHtml writer = new SafeHtml();
        body.childNodes().forEach(child -> NodeTraversor.traverse(writer, child));
        return writer.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> escape(words.getWholeText());
            case Element element when isWritten(element) -> open(element);
            default -> {
                // Comments, scripts and styles are nobody's words; of other elements only the words are kept.
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && isWritten(element) && !EMPTY.contains(element.normalName())) {
            out.append("</").append(element.normalName()).append('>');
        }
    }

    private static boolean isWritten(Element element) {
        return ELEMENTS.contains(element.normalName())
                && !(element.nameIs("img") && (isTiny(element.attr("width")) || isTiny(element.attr("height"))));
    }

    // A picture of one pixel counts readers.
    private static boolean isTiny(String size) {
        return size.equals("0") || size.equals("1");
    }

    private void open(Element element) {
        String name = element.normalName();
        out.append('<').append(name);
        Set<String> kept = ATTRIBUTES.getOrDefault(name, Set.of());
        if (element.attributesSize() > 0 && !kept.isEmpty()) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                if (kept.contains(key)) {
                    write(element, key, attribute.getValue());
                }
            }
        }
        out.append(name.equals("a") ? NO_ENDORSEMENT : "").append('>');
    }

    private void write(Element element, String key, String given) {
        boolean address = key.equals("href") || key.equals("src");
        String value = address ? address(element, key, given.strip()) : given;
        if (!address || !value.isEmpty()) {
            out.append(' ').append(key).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private static String address(Element element, String key, String given) {
        if (isWeb(given) || key.equals("href") && starts(given, "mailto:")) {
            return given;
        }
        String absolute = element.absUrl(key);
        return isWeb(absolute) ? absolute : "";
    }

    private static boolean isWeb(String address) {
        return starts(address, "https://") || starts(address, "http://");
    }

    private static boolean starts(String text, String with) {
        return text.regionMatches(true, 0, with, 0, with.length());
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\u00A0' -> out.append("&nbsp;");
                default -> at += keep(text, at, letter);
            }
        }
    }

    // Neither control characters nor halves of characters: a database takes no NUL, and JSON no lone surrogate.
    private int keep(String text, int at, char letter) {
        if (!Character.isSurrogate(letter)) {
            if (letter >= ' ' && letter != 0x7F || letter == '\n' || letter == '\t') {
                out.append(letter);
            }
        } else if (at + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(at + 1))) {
            out.append(letter).append(text.charAt(at + 1));
            return 1;
        }
        return 0;
    }
}
