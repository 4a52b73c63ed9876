package newstracker.ingest.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newstracker.event.article.Published;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.item.DateReader;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;
import newstracker.ingest.item.Item.Form;
import newstracker.ingest.item.Reading;

/// Reads JSON Feed 1.0 and 1.1, forgiving what publishers get wrong: numbers as ids, one author instead of a list.
public final class JsonFeed {

    private static final int MOST_ITEMS = 1000;

    /// A tree takes many times the memory of its text, and the whole program has little.
    private static final int LONGEST_VALUE = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private JsonFeed() {}

    public static boolean looksLikeOne(String text) {
        return text.stripLeading().startsWith("{");
    }

    public static Reading read(String text, String address) {
        try {
            JsonNode feed = JSON.readTree(text);
            return feed.get("items") instanceof JsonNode items && items.isArray()
                    ? items(feed, items, address)
                    : new Reading.NotReadable("this address answers JSON, but no JSON Feed: it has no list `items`");
        } catch (JsonProcessingException broken) {
            return new Reading.NotReadable("this address answers broken JSON: " + broken.getOriginalMessage());
        }
    }

    private static Reading items(JsonNode feed, JsonNode list, String address) {
        List<Item> items = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.isObject()) {
                unreadable.add(new Unreadable(Optional.empty(), "an entry of `items` is no object"));
            } else if (items.size() < MOST_ITEMS) {
                items.add(item(feed, entry, address));
                if (isLong(entry.path("content_html")) || isLong(entry.path("content_text"))) {
                    unreadable.add(new Unreadable(
                            items.getLast().link(), "the item is longer than 512 KiB; only its beginning is kept"));
                }
            }
        }
        return new Reading.Items(items, Optional.empty(), unreadable, FeedHub.of(feed, address));
    }

    private static Item item(JsonNode feed, JsonNode entry, String address) {
        Optional<String> link = text(entry, "url")
                .or(() -> text(entry, "external_url"))
                .or(() -> text(entry, "id").filter(id -> id.startsWith("http")))
                .map(url -> FeedNode.resolved(address, url));
        List<String> authors = authors(entry);
        return new Item(
                text(entry, "id").or(() -> text(entry, "guid")),
                link,
                text(entry, "title")
                        .map(title -> BLANKS.matcher(title).replaceAll(" ").strip())
                        .orElse(""),
                body(entry, link.orElse(address)),
                authors.isEmpty() ? authors(feed) : authors,
                dates(entry),
                text(entry, "language").or(() -> text(feed, "language")),
                List.of());
    }

    private static Body body(JsonNode entry, String base) {
        Optional<String> summary = text(entry, "summary");
        Optional<String> plain = text(entry, "content_text");
        Optional<String> html = text(entry, "content_html").map(words -> RelativeLinks.resolved(words, base));
        return html.map(marked -> JsonFeedBody.html(marked, summary, plain))
                .or(() -> plain.map(words -> JsonFeedBody.plain(words, summary)))
                .or(() -> summary.map(words -> new Body(Form.PLAIN, words, false)))
                .orElse(Body.NONE);
    }

    private static Item.Dates dates(JsonNode entry) {
        Optional<Published> published = text(entry, "date_published").flatMap(DateReader::read);
        Optional<Published> updated = text(entry, "date_modified").flatMap(DateReader::read);
        return new Item.Dates(published.or(() -> updated), updated.map(Published::at));
    }

    private static List<String> authors(JsonNode owner) {
        Stream<JsonNode> listed = StreamSupport.stream(owner.path("authors").spliterator(), false);
        return Stream.concat(listed, Stream.of(owner.path("author")))
                .flatMap(author -> (author.isTextual() ? Optional.of(author.asText()) : text(author, "name")).stream())
                .distinct()
                .limit(20)
                .toList();
    }

    private static Optional<String> text(JsonNode owner, String field) {
        JsonNode value = owner.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText()).map(JsonFeed::beginning).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    private static boolean isLong(JsonNode value) {
        return value.asText().length() > LONGEST_VALUE;
    }

    private static String beginning(String words) {
        return words.length() > LONGEST_VALUE ? words.substring(0, LONGEST_VALUE) : words;
    }
}
