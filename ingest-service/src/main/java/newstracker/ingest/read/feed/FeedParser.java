package newstracker.ingest.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newstracker.event.source.SourceState.Unreadable;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads RSS 0.9x to 2.0, RSS 1.0 and 1.1, Atom 0.3 and 1.0 and CDF. The one place that knows what feeds look like.
public final class FeedParser {

    /// More than this in one read would let one source crowd out the others.
    private static final int MOST_ITEMS = 1000;

    /// A tree takes many times the memory of its text.
    private static final int MOST_TEXT = 6 * 1024 * 1024;

    private static final int LONGEST_ITEM = 512 * 1024;

    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");

    private FeedParser() {}

    /// @param text the decoded document
    /// @param address where it came from, for relative links
    public static Reading read(String text, String address) {
        boolean cut = text.length() > MOST_TEXT;
        Document document = FeedXml.parsed(cut ? text.substring(0, MOST_TEXT) : text);
        Optional<FeedNode> root = root(document);
        if (root.isEmpty()) {
            return new Reading.NotReadable(NotAFeed.reason(text, address));
        }
        List<Element> entries = entries(root.get());
        Defaults defaults = Defaults.of(root.get());
        List<Item> items = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        if (cut) {
            unreadable.add(new Unreadable(Optional.empty(), "the feed is larger than 6 MiB; what follows is not read"));
        }
        if (entries.size() > MOST_ITEMS) {
            unreadable.add(new Unreadable(
                    Optional.empty(), "the feed holds " + entries.size() + " items; only the first 1000 are read"));
        }
        for (Element entry : entries.subList(0, Math.min(entries.size(), MOST_ITEMS))) {
            add(new FeedEntry(FeedNode.of(entry), address).read(), defaults, items, unreadable);
        }
        return new Reading.Items(items, FeedRest.of(root.get()), unreadable, FeedHub.of(root.get(), address));
    }

    private static void add(Item item, Defaults defaults, List<Item> items, List<Unreadable> unreadable) {
        if (item.body().words().length() > LONGEST_ITEM) {
            unreadable.add(new Unreadable(item.link(), "the item is longer than 512 KiB; only its title is kept"));
            items.add(item.with(Item.Body.NONE));
        } else if (!item.title().isEmpty()
                || !item.body().words().isBlank()
                || item.link().isPresent()) {
            items.add(defaults.applied(item));
        }
    }

    /// What the feed says for all of its items. Read once: a feed may have very many of them.
    private record Defaults(List<String> authors, Optional<String> language) {

        static Defaults of(FeedNode root) {
            FeedNode channel = root.first("channel").orElse(root);
            List<String> authors = root.name().equals("feed")
                    ? root.all("author").stream().map(FeedAuthor::name).toList()
                    : List.of();
            return new Defaults(authors, channel.text("language", "dc:language"));
        }

        Item applied(Item item) {
            return new Item(
                    item.guid(),
                    item.link(),
                    item.title(),
                    item.body(),
                    item.authors().isEmpty() ? authors : item.authors(),
                    item.dates(),
                    item.language().or(() -> language),
                    item.companies());
        }
    }

    private static Optional<FeedNode> root(Document document) {
        return document.children().stream()
                .map(FeedNode::of)
                .filter(node -> ROOTS.contains(node.name()))
                .findFirst();
    }

    // Items stand in the channel, beside it, in `items` or deeper; what stands in an item is none of its own.
    private static List<Element> entries(FeedNode root) {
        List<Element> entries = new ArrayList<>();
        List<Element> level = List.of(root.element());
        for (int depth = 0; depth < 6 && !level.isEmpty(); depth++) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                for (Element child : element.children()) {
                    String name = FeedNode.of(child).name();
                    boolean entry = name.equals("item") || name.equals("entry");
                    (entry ? entries : next).add(child);
                }
            }
            level = entries.isEmpty() || depth == 0 ? next : List.of();
        }
        return entries;
    }
}
