package newstracker.promises.farm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The forms in which a feed is written.
enum FeedForm {
    RSS("application/rss+xml") {
        @Override
        String write(String base, List<Note> notes) {
            StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\">")
                    .append("<channel><title>farm</title><link>%s</link><description>-</description>".formatted(base));
            for (Note note : notes) {
                out.append("<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s/%s</link>"
                        .formatted(note.guid(), note.title(), base, note.key()));
                out.append("<pubDate>%s</pubDate><description>%s</description></item>"
                        .formatted(
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        note.at().atOffset(ZoneOffset.UTC)),
                                escaped(note.html())));
            }
            return out.append("</channel></rss>").toString();
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String write(String base, List<Note> notes) {
            StringBuilder out = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>farm</title>")
                    .append("<id>%s</id><updated>%s</updated>".formatted(base, Instant.now()));
            for (Note note : notes) {
                out.append("<entry><id>urn:%s</id><title>%s</title><link href=\"%s/%s\"/><published>%s</published>"
                        .formatted(note.guid(), note.title(), base, note.key(), note.at()));
                out.append("<updated>%s</updated><content type=\"html\">%s</content></entry>"
                        .formatted(note.at(), escaped(note.html())));
            }
            return out.append("</feed>").toString();
        }
    },
    JSON("application/feed+json") {
        @Override
        String write(String base, List<Note> notes) {
            List<String> items = notes.stream()
                    .map(note -> """
                            {"id": "%s", "title": "%s", "url": "%s/%s", "date_published": "%s", "content_html": "%s"}""".formatted(note.guid(), note.title(), base, note.key(), note.at(), note.html()))
                    .toList();
            return """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "farm", "items": [%s]}""".formatted(String.join(",\n", items));
        }
    };

    private final String type;

    FeedForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    abstract String write(String base, List<Note> notes);

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
