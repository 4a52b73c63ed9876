package newstracker.ingest.read.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import newstracker.ingest.item.Item.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/// Words of a feed with the form they are in: Atom says it, RSS lets guess.
record FeedWords(Form form, String words) {

    private static final Pattern MARKUP =
            Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});");

    static FeedWords of(FeedNode node) {
        String type = node.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        String mode = node.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type)) {
            FeedWords decoded = guessed(decoded(node.text()));
            return decoded.form == Form.HTML ? decoded : typed(type, decoded.words);
        }
        boolean inline = node.element().childrenSize() > 0;
        if (inline && !mode.equals("escaped")) {
            return new FeedWords(Form.HTML, inner(node.element()));
        }
        if (type.isEmpty() && mode.isEmpty() && isGuessed(node)) {
            return guessed(node.text());
        }
        return typed(type, node.text());
    }

    /// A single line without markup.
    String line() {
        return (form == Form.HTML ? Jsoup.parse(words).text() : words)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static FeedWords typed(String type, String text) {
        boolean html = type.equals("html") || type.contains("html") || type.contains("xml");
        return new FeedWords(html ? Form.HTML : Form.PLAIN, text);
    }

    static FeedWords guessed(String text) {
        return new FeedWords(MARKUP.matcher(text).find() ? Form.HTML : Form.PLAIN, text);
    }

    // Atom 1.0 without a type is plain text; everything else may be HTML.
    private static boolean isGuessed(FeedNode node) {
        return !node.element().tag().namespace().equals("http://www.w3.org/2005/Atom")
                || node.name().contains(":");
    }

    private static boolean isBinary(String type) {
        return type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("xml")
                && !type.startsWith("multipart/");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return base64;
        }
    }

    // Prefixes such as <xhtml:b> mean nothing to a browser.
    private static String inner(Element element) {
        OutputSettings settings = new OutputSettings().prettyPrint(false);
        element.ownerDocument().outputSettings(settings.syntax(OutputSettings.Syntax.xml));
        return element.html().replaceAll("<(/?)(?:xhtml|html|h|x):", "<$1");
    }
}
