package newstracker.api.feed;

/// A way to write a feed.
interface FeedFormat {

    String write(Feed feed);
}
