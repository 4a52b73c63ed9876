package newstracker.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newstracker.api.feed.Feed.Entry;
import newstracker.api.json.ApiJson;

/// JSON Feed 1.1.
final class JsonFormat implements FeedFormat {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private record JsonFeed(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePageUrl,
            @JsonProperty("feed_url") String feedUrl,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            Optional<String> language,
            List<Author> authors,
            List<String> tags) {}

    private record Author(String name) {}

    @Override
    public String write(Feed feed) {
        return ApiJson.write(new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                feed.entries().stream().map(JsonFormat::item).toList()));
    }

    private static Item item(Entry entry) {
        return new Item(
                entry.id(),
                entry.url(),
                entry.title(),
                entry.summary(),
                entry.published(),
                entry.updated(),
                entry.language(),
                entry.author().stream().map(Author::new).toList(),
                entry.categories());
    }
}
