package newstracker.ingest.read.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import newstracker.ingest.item.Reading.Hub;

/// The WebSub hub that a feed names, with the address under which it is known there.
final class FeedHub {

    private FeedHub() {}

    static Optional<Hub> of(FeedNode root, String address) {
        FeedNode channel = root.first("channel").orElse(root);
        return link(channel, "hub")
                .map(hub -> new Hub(
                        FeedNode.resolved(address, hub),
                        link(channel, "self")
                                .map(self -> FeedNode.resolved(address, self))
                                .orElse(address)));
    }

    static Optional<Hub> of(JsonNode feed, String address) {
        for (JsonNode hub : feed.path("hubs")) {
            if (hub.path("type").asText().equalsIgnoreCase("WebSub") && hub.hasNonNull("url")) {
                String topic = feed.path("feed_url").asText(address);
                return Optional.of(new Hub(hub.path("url").asText(), topic));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> link(FeedNode channel, String relation) {
        return channel.all("link").stream()
                .filter(link -> link.attribute("rel")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .equals(relation))
                .flatMap(link -> link.attribute("href").stream())
                .findFirst();
    }
}
