package newstracker.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Articles of 15 KB that were written for this, news with a name or a number in every second sentence, and feeds of
/// them.
final class Articles {

    private static final int BYTES = 15_000;
    private static final int ITEMS = 50;
    private static final int ITEMS_TO_AN_ARTICLE = 10;

    private Articles() {}

    static String in(String language) {
        String text = resource("/articles/" + language + ".txt");
        StringBuilder article = new StringBuilder();
        int bytes = 0;
        for (int i = 0; bytes < BYTES; i++) {
            char c = text.charAt(i % text.length());
            article.append(c);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return article.toString();
    }

    /// A feed of fifty such articles, a tenth as long each.
    static byte[] feed(String language) {
        String article = in(language);
        int piece = article.length() / ITEMS_TO_AN_ARTICLE;
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Farm</title>\n");
        for (int item = 0; item < ITEMS; item++) {
            int from = item % ITEMS_TO_AN_ARTICLE * piece;
            feed.append(
                    """
                    <item><guid>https://farm.example/%1$d</guid><link>https://farm.example/%1$d</link>
                    <pubDate>Mon, 05 Jan 2026 12:00:00 GMT</pubDate><title>Letter %1$d</title>
                    <description>&lt;p&gt;%2$s&lt;/p&gt;</description></item>
                    """.formatted(item, article.substring(from, from + piece).replace("&", "&amp;")));
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    static int bytes(String article) {
        return article.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String resource(String name) {
        try (InputStream file = Articles.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name + " is missing from the jar", unreadable);
        }
    }
}
