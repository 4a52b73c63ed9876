package newstracker.ingest.read.feed;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Feeds, sitemaps and OPML as a tree, however broken: open tags, undeclared prefixes and named entities are fine.
///
/// There is no DTD here: a document type is cut out before parsing, so that no entity of its own is ever expanded and
/// nothing outside is ever fetched.
public final class FeedXml {

    private FeedXml() {}

    public static Document parsed(String text) {
        return Jsoup.parse(
                TagLimit.applied(withoutDoctype(cleaned(text))),
                "",
                Parser.xmlParser().setMaxDepth(512));
    }

    /// Without characters that XML forbids, and without what stands before the first tag.
    private static String cleaned(String text) {
        int start = Math.max(text.indexOf('<'), 0);
        StringBuilder kept = new StringBuilder(text.length() - start);
        for (int at = start; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= ' ' && letter < '\uFFFE' || letter == '\n' || letter == '\t') {
                kept.append(letter);
            } else if (letter == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
                kept.append('\n');
            }
        }
        return kept.toString();
    }

    private static String withoutDoctype(String text) {
        // The name is searched where it may stand: before the first element.
        int start = indexOfDoctype(text);
        if (start < 0) {
            return text;
        }
        int depth = 0;
        char quote = 0;
        for (int at = start + 9; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '[') {
                depth++;
            } else if (letter == ']') {
                depth--;
            } else if (letter == '>' && depth <= 0) {
                return text.substring(0, start) + text.substring(at + 1);
            }
        }
        // A document type without an end: everything behind it is suspect.
        return text.substring(0, start);
    }

    private static int indexOfDoctype(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 9 < text.length()) {
            if (text.charAt(at + 1) == '?') {
                at = text.indexOf('<', text.indexOf("?>", at) < 0 ? text.length() : text.indexOf("?>", at));
            } else if (text.startsWith("<!--", at)) {
                at = text.indexOf('<', text.indexOf("-->", at) < 0 ? text.length() : text.indexOf("-->", at));
            } else if (text.substring(at, at + 9).toUpperCase(Locale.ROOT).equals("<!DOCTYPE")) {
                return at;
            } else {
                return -1;
            }
        }
        return -1;
    }
}
