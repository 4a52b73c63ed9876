package newstracker.ingest.item;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.event.article.Published;

/// One thing that a source publishes, as it says it. Only `title` may be empty text; what is unknown is empty.
/// `companies` are those it says it is about: empty where the source decides for all its items.
public record Item(
        Optional<String> guid,
        Optional<String> link,
        String title,
        Body body,
        List<String> authors,
        Dates dates,
        Optional<String> language,
        List<String> companies) {

    // Whatever is longer is no such thing; an article with it would be larger than an event may be.
    private static final int LONGEST_LINK = 2048;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_LANGUAGE = 35;

    public Item {
        requireNonNull(title, "item.title");
        requireNonNull(body, "item.body");
        requireNonNull(dates, "item.dates");
        guid = guid.map(Item::storable).filter(name -> !name.isEmpty());
        link = link.map(Item::storable)
                .filter(address -> address.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINK);
        title = storable(title);
        authors = authors.stream()
                .map(Item::storable)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .limit(MOST_AUTHORS)
                .toList();
        language = language.map(Item::storable).filter(tag -> tag.length() <= LONGEST_LANGUAGE);
        companies = List.copyOf(companies);
    }

    /// The words of an item. `complete` is false for a summary of something longer.
    public record Body(Form form, String words, boolean complete) {

        /// No words at all.
        public static final Body NONE = new Body(Form.PLAIN, "", false);

        public Body {
            requireNonNull(form, "body.form");
            words = storable(words);
        }
    }

    /// What the words are written in.
    public enum Form {
        HTML,
        MARKDOWN,
        PLAIN
    }

    /// When it came out and when it was last changed, as far as the source says so.
    public record Dates(Optional<Published> published, Optional<Instant> updated) {

        /// The source says nothing.
        public static final Dates UNKNOWN = new Dates(Optional.empty(), Optional.empty());
    }

    /// The one place that takes away what no database takes: NUL, and half a surrogate pair, which is no character.
    static String storable(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != 0 && !Character.isSurrogate(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// The same item with other words.
    public Item with(Body other) {
        return new Item(guid, link, title, other, authors, dates, language, companies);
    }
}
