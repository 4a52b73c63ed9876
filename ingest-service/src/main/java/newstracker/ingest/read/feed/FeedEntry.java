package newstracker.ingest.read.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.ingest.item.AggregatorLink;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Item.Body;

/// One `item` or `entry`, of whatever format, as an item.
final class FeedEntry {

    private final FeedNode node;
    private final String document;

    FeedEntry(FeedNode node, String document) {
        this.node = node;
        this.document = document;
    }

    Item read() {
        String title = title();
        return new Item(
                guid(),
                link().map(AggregatorLink::resolved),
                title,
                body(),
                authors(),
                FeedDates.of(node),
                node.text("dc:language").or(node::language),
                List.of());
    }

    private String title() {
        String title = node.first("title", "dc:title", "media:title", "itunes:title")
                .map(found -> FeedWords.of(found).line())
                .orElse("");
        // Aggregators write the publisher behind the title, and name it besides.
        String publisher = node.first("source").map(FeedNode::text).orElse("");
        return !publisher.isEmpty() && title.endsWith(" - " + publisher)
                ? title.substring(0, title.length() - publisher.length() - 3)
                : title;
    }

    private Optional<String> guid() {
        return node.text("guid", "id", "dc:identifier").or(() -> node.attribute("rdf:about"));
    }

    private Optional<String> link() {
        return alternate()
                .or(() -> node.all("link").stream()
                        .filter(link -> !link.text().isEmpty())
                        .sorted(Comparator.comparing(link -> !isAlternate(link)))
                        .map(link -> FeedNode.resolved(link.base(document), link.text()))
                        .findFirst())
                .or(() -> node.attribute("href").map(href -> FeedNode.resolved(node.base(document), href)))
                .or(this::permanentGuid)
                .or(() -> node.attribute("rdf:about").filter(FeedEntry::isWeb))
                .or(() -> node.first("id").map(FeedNode::text).filter(FeedEntry::isWeb))
                .or(() -> node.all("a").stream()
                        .flatMap(a -> a.attribute("href").stream())
                        .findFirst());
    }

    private Optional<String> alternate() {
        List<FeedNode> links = node.all("link").stream()
                .filter(link -> link.attribute("href").isPresent())
                .filter(FeedEntry::isAlternate)
                // Names of relations are lower case; those in upper case are second choice.
                .sorted(Comparator.comparing(
                        link -> !link.attribute("rel").orElse("alternate").endsWith("alternate")))
                .toList();
        return links.stream()
                .filter(link -> link.attribute("type").orElse("text/html").contains("html"))
                .findFirst()
                .or(() -> links.stream().findFirst())
                .map(link -> FeedNode.resolved(
                        link.base(document), link.attribute("href").orElse("")));
    }

    private static boolean isAlternate(FeedNode link) {
        String relation = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        return relation.equals("alternate") || relation.endsWith("/alternate");
    }

    private Optional<String> permanentGuid() {
        return node.first("guid")
                .filter(guid -> !guid.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(FeedNode::text)
                .filter(FeedEntry::isWeb);
    }

    private static boolean isWeb(String link) {
        return link.startsWith("http://") || link.startsWith("https://");
    }

    private Body body() {
        Optional<FeedNode> full =
                node.first("content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div");
        if (full.isPresent()) {
            return body(full.get(), true);
        }
        return node.first(
                        "description",
                        "summary",
                        "abstract",
                        "dc:description",
                        "media:description",
                        "itunes:summary",
                        "tagline",
                        "itunes:subtitle")
                .map(summary -> body(summary, false))
                .or(this::media)
                .orElse(Body.NONE);
    }

    private Optional<Body> media() {
        return node.all("media:group").stream()
                .flatMap(group -> group.first("media:description").stream())
                .map(description -> body(description, false))
                .findFirst();
    }

    private Body body(FeedNode from, boolean complete) {
        FeedWords words = FeedWords.of(from);
        String html = words.form() == Item.Form.HTML
                ? RelativeLinks.resolved(words.words(), from.base(document))
                : words.words();
        return new Body(words.form(), html, complete);
    }

    private List<String> authors() {
        List<String> names = new ArrayList<>();
        Stream<FeedNode> people = node.children()
                .filter(child -> List.of("author", "dc:creator", "itunes:author", "dc:author")
                        .contains(child.name()));
        people.map(FeedAuthor::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(20)
                .forEach(names::add);
        return names;
    }
}
