package newstracker.ingest.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/// Makes the HTML of strangers harmless before it is stored, and cuts what is too long to be kept.
final class Sanitiser {

    private static final int LONGEST_HTML = 2 * 1024 * 1024;

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
        return clean(Jsoup.parse(html, base));
    }

    static Clean clean(Document dirty) {
        String text = SafeHtml.of(dirty.body());
        return text.length() * 3L > LONGEST_HTML && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_HTML
                ? new Clean("", true)
                : new Clean(text, false);
    }
}
