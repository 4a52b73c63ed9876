package newstracker.endtoend.stack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A feed that grows while it is read.
public final class Feed {

    private final String name;
    private final List<Item> items = new CopyOnWriteArrayList<>();

    Feed(String name) {
        this.name = name;
    }

    public void publish(String title, String html) {
        items.addFirst(new Item(name + "-" + items.size(), title, html, Instant.now()));
    }

    int version() {
        return items.size();
    }

    String rss(String base) {
        StringBuilder out = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>")
                .append("<title>" + name + "</title><link>" + base + "</link><description>-</description>");
        for (Item item : items) {
            out.append("<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s/%s</link>"
                    .formatted(item.id(), escaped(item.title()), base, item.id()));
            out.append("<pubDate>%s</pubDate><description>%s</description></item>"
                    .formatted(
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    item.published().atOffset(ZoneOffset.UTC)),
                            escaped(item.html())));
        }
        return out.append("</channel></rss>").toString();
    }

    String atom(String base) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%s</title><id>%s</id><updated>%s</updated>"
                        .formatted(name, base, Instant.now()));
        for (Item item : items) {
            out.append("<entry><id>urn:%s</id><title>%s</title><link href=\"%s/%s\"/><updated>%s</updated>"
                    .formatted(item.id(), escaped(item.title()), base, item.id(), item.published()));
            out.append("<content type=\"html\">%s</content></entry>".formatted(escaped(item.html())));
        }
        return out.append("</feed>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Item(String id, String title, String html, Instant published) {}
}
