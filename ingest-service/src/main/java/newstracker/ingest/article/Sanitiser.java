package newstracker.ingest.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Makes the HTML of strangers harmless before it is stored: a short list of elements and attributes, web links only.
/// None of the elements holds raw text, so that no parser can be talked into another reading.
final class Sanitiser {

    private static final int LONGEST_HTML = 2 * 1024 * 1024;

    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "wbr")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "http", "https")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    /// Tags whose content browsers take for raw text: without them it is text like any other.
    private static final Pattern RAW_TEXT_TAGS = Pattern.compile(
            "</?(?:iframe|noembed|noframes|noscript|plaintext|xmp|listing)(?:\\s[^<>]{0,2000}+)?/?>",
            Pattern.CASE_INSENSITIVE);

    /// No HTML at all.
    static final Clean NOTHING = new Clean("", false);

    private Sanitiser() {}

    static String withoutRawText(String html) {
        return RAW_TEXT_TAGS.matcher(html).replaceAll("");
    }

    /// Plain text as HTML.
    static Clean escaped(String text) {
        return text.length() > LONGEST_HTML / 8
                ? NOTHING
                : clean("<p>" + Entities.escape(text).replace("\n", "<br>") + "</p>", "");
    }

    /// Clean HTML, and whether it had to be cut.
    record Clean(String html, boolean cut) {}

    static Clean clean(String html, String base) {
        Document dirty = Jsoup.parseBodyFragment(html, base);
        Document clean = new Cleaner(SAFE).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        for (Element pixel : clean.select("img[width=1], img[height=1], img[width=0], img[height=0]")) {
            pixel.remove();
        }
        String text = clean.body().html();
        return text.length() * 3L > LONGEST_HTML && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_HTML
                ? new Clean("", true)
                : new Clean(text, false);
    }
}
