package newstracker.text.html;

import java.util.List;
import java.util.Set;
import newstracker.text.line.Characters;
import newstracker.text.line.TextWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Walks a parsed page once and writes what a person would read of it.
public final class HtmlReader implements NodeFilter {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "nav",
            "button",
            "select",
            "textarea",
            "input",
            "head",
            "rt",
            "rp",
            "audio",
            "video",
            "canvas",
            "math",
            "dialog",
            "menu");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "details",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tr",
            "ul");

    private final TextWriter writer = new TextWriter();
    private final List<String> notes;
    private int listDepth;
    private int preDepth;

    public HtmlReader(List<String> notes) {
        this.notes = notes;
    }

    public String read(String html, String baseUri) {
        return read(Jsoup.parse(html, baseUri).body());
    }

    public String read(Element element) {
        NodeTraversor.filter(this, element);
        return writer.text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void write(TextNode words) {
        // Entities can bring back what was cleaned from the source.
        String text = Characters.cleaned(words.getWholeText());
        if (preDepth > 0) {
            writer.preformatted(text);
        } else {
            writer.words(text);
        }
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (UNREAD.contains(name) || Hidden.is(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("table") && HtmlTable.isData(element)) {
            writer.paragraph();
            writer.preformatted(HtmlTable.of(element, notes));
            writer.paragraph();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCKS.contains(name)) {
            separate();
        }
        mark(element, name);
        return FilterResult.CONTINUE;
    }

    private void mark(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> writer.mark("#".repeat(name.charAt(1) - '0') + " ");
            case "ul", "ol" -> listDepth++;
            case "li" -> item();
            case "dt" -> writer.line();
            case "dd" -> writer.words(" ");
            case "br" -> writer.line();
            case "pre" -> preDepth++;
            case "td", "th" -> writer.words(" ");
            case "del", "s", "strike" -> writer.words("~~");
            case "sup" -> superscript(element);
            case "img" -> Pictures.read(element, writer, notes);
            default -> {
                // Everything else is running text.
            }
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        switch (name) {
            case "ul", "ol" -> listDepth--;
            case "pre" -> preDepth--;
            case "del", "s", "strike" -> writer.words("~~");
            case "dt" -> writer.words(":");
            case "li", "dd" -> item();
            default -> {
                // No mark to take back.
            }
        }
        if (BLOCKS.contains(name)) {
            writer.unmark();
            separate();
        } else if (name.equals("li") || name.equals("dd")) {
            writer.unmark();
        }
    }

    private void item() {
        writer.line();
        writer.mark("- ");
    }

    private void separate() {
        if (listDepth > 0) {
            writer.line();
        } else {
            writer.paragraph();
        }
    }

    // "10<sup>6</sup>" is not 106, and a footnote's number belongs to no result.
    private void superscript(Element element) {
        String raised = element.text();
        if (!raised.isEmpty() && Character.isDigit(raised.charAt(0))) {
            writer.words("^");
        }
    }
}
