package newstracker.endtoend.fault;

import static newstracker.endtoend.stack.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newstracker.endtoend.stack.Api;
import newstracker.endtoend.stack.FeedServer;

/// Articles that flow while something breaks, each with a price that no other has; then we count.
final class Flood {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final FeedServer feeds;
    private final Api api;
    private final List<String> names;
    private final int firstPrice;
    private final List<String> published = new ArrayList<>();

    /// @param feeds those that the stack reads, such as `flood.rss`
    /// @param firstPrice prices count from here; the floods of one stack must not meet
    Flood(FeedServer server, Api api, int firstPrice, String... feeds) {
        this.feeds = server;
        this.api = api;
        this.names = List.of(feeds);
        this.firstPrice = firstPrice;
    }

    void publish(int articles) {
        IntStream.range(0, articles).forEach(_ -> publishOne());
    }

    private void publishOne() {
        int price = firstPrice + published.size();
        String feed = names.get(published.size() % names.size());
        String title = "Flood " + price;
        feeds.feed(feed.substring(0, feed.indexOf('.')))
                .publish(title, "<p>The Tesla Model Y now costs $%,d in the shop.</p>".formatted(price));
        published.add(title);
    }

    int size() {
        return published.size();
    }

    /// Returns when so many have arrived.
    void await(int articles) {
        eventually(articles + " articles of " + names, PATIENCE, () -> arrived().size() >= articles);
    }

    /// Returns when all have arrived, each of them once and each price once.
    void requireEachOnce() {
        eventually("all " + size() + " articles of " + names, PATIENCE, () -> arrived()
                .containsAll(published));
        assertThat(arrived()).as("each article once").containsExactlyInAnyOrderElementsOf(published);
        String prices = "/v1/claims?kind=price&min=%d&max=%d".formatted(firstPrice, firstPrice + size() - 1);
        assertThat(api.all(prices).stream().map(claim -> claim.path("id").asText()))
                .as("each price once")
                .doesNotHaveDuplicates()
                .hasSize(size());
    }

    private List<String> arrived() {
        return api.titles(names.stream()
                .map(name -> "source=" + name.replace('.', '-'))
                .collect(Collectors.joining("&", "/v1/articles?", "")));
    }
}
