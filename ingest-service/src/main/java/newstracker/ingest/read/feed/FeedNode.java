package newstracker.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// An element of a feed under its usual name (`dc:creator`, `content:encoded`, `title`), whatever prefix it has.
record FeedNode(Element element, String name) {

    /// Namespaces by what they are called here. RSS and Atom names need no prefix: they do not collide.
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://example.com/newformat#", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

    static FeedNode of(Element element) {
        String space = SPACES.get(element.tag().namespace().strip().toLowerCase(Locale.ROOT));
        String prefix = space == null ? undeclared(element) : space;
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        return new FeedNode(element, prefix.isEmpty() ? local : prefix + ":" + local);
    }

    Stream<FeedNode> children() {
        return element.children().stream().map(FeedNode::of);
    }

    List<FeedNode> all(String child) {
        return children().filter(node -> node.name.equals(child)).toList();
    }

    /// The first of these children that has something in it; names in order of preference.
    Optional<FeedNode> first(String... names) {
        List<FeedNode> children = children().toList();
        return Stream.of(names)
                .flatMap(name -> children.stream().filter(node -> node.name.equals(name) && node.holdsSomething()))
                .findFirst();
    }

    // A picture alone is something, too.
    private boolean holdsSomething() {
        return element.childrenSize() > 0 || !element.wholeText().isBlank();
    }

    Optional<String> text(String... names) {
        return first(names).map(FeedNode::text);
    }

    String text() {
        return element.wholeText().strip();
    }

    Optional<String> attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// The address that relative links in here start from: all `xml:base` above, outermost first.
    String base(String document) {
        String above = element.parent() == null ? document : new FeedNode(element.parent(), "").base(document);
        return attribute("xml:base").map(base -> resolved(above, base)).orElse(above);
    }

    Optional<String> language() {
        for (Element at = element; at != null; at = at.parent()) {
            String language = at.attributes().getIgnoreCase("xml:lang").strip();
            if (!language.isEmpty()) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    static String resolved(String base, String link) {
        try {
            String bare = link.strip().replace(" ", "%20");
            return base.isEmpty() ? bare : URI.create(base).resolve(bare).toString();
        } catch (IllegalArgumentException strange) {
            return link.strip();
        }
    }

    // A namespace nobody knows keeps its element apart; a prefix without a namespace means what it usually means.
    private static String undeclared(Element element) {
        String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        if (prefix.equals("atom") || prefix.equals("rss")) {
            return "";
        }
        if (!prefix.isEmpty()) {
            return prefix;
        }
        return element.tag().namespace().isEmpty() || element.tag().namespace().contains("XML/1998") ? "" : "other";
    }
}
