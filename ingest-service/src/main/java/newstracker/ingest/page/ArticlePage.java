package newstracker.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.event.article.Published;
import newstracker.ingest.item.DateReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A web page that holds one article: what it says of itself, and the article's HTML.
final class ArticlePage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<BodyFinder> FINDERS = List.of(new MarkedBody(), new ReadabilityBody());

    /// Whoever gives this much to read has not locked the reader out.
    private static final int LONG_ENOUGH = 1500;

    private final Document page;
    private final List<JsonNode> facts;

    private ArticlePage(Document page) {
        this.page = page;
        this.facts = facts(page);
    }

    static ArticlePage of(String html, String address) {
        return new ArticlePage(Jsoup.parse(html, address));
    }

    Optional<String> title() {
        return first(List.of(
                meta("og:title"),
                fact("headline"),
                text("h1"),
                Optional.of(page.title()).filter(name -> !name.isBlank())));
    }

    Optional<Published> published() {
        return Stream.of(
                        fact("datePublished"),
                        meta("article:published_time"),
                        meta("date"),
                        meta("pubdate"),
                        meta("dc.date"),
                        Optional.ofNullable(page.selectFirst("time[datetime]")).map(time -> time.attr("datetime")),
                        text("time"))
                .flatMap(Optional::stream)
                .flatMap(date -> DateReader.read(date).stream())
                .findFirst();
    }

    Optional<String> language() {
        return Optional.of(page.select("html").attr("lang")).filter(language -> !language.isBlank());
    }

    List<String> authors() {
        return first(List.of(meta("author"), fact("author"))).map(List::of).orElse(List.of());
    }

    /// The article's HTML, or empty when the page holds none that can be recognised.
    Optional<String> body() {
        return FINDERS.stream().flatMap(finder -> finder.body(page).stream()).findFirst();
    }

    /// Why the page cannot be read as an article, in words.
    ///
    /// @param letters how long the text is that was found
    Optional<String> obstacle(int letters) {
        boolean closed = facts.stream()
                .anyMatch(fact -> fact.path("isAccessibleForFree").asText("").equalsIgnoreCase("false"));
        return letters >= LONG_ENOUGH
                ? Optional.empty()
                : Obstacle.of(page, letters, closed).map(reason -> reason + "; only its summary is read");
    }

    private Optional<String> meta(String name) {
        return page.select("meta").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private Optional<String> text(String place) {
        return Optional.ofNullable(page.selectFirst(place)).map(Element::text).filter(text -> !text.isBlank());
    }

    private Optional<String> fact(String name) {
        return facts.stream()
                .map(fact -> fact.path(name))
                .map(value -> value.isArray() && !value.isEmpty() ? value.get(0) : value)
                .map(value -> value.isObject() ? value.path("name") : value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }

    private static Optional<String> first(List<Optional<String>> candidates) {
        return candidates.stream().flatMap(Optional::stream).findFirst();
    }

    private static List<JsonNode> facts(Document page) {
        List<JsonNode> facts = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode node = json(script.data());
            node.path("@graph").forEach(facts::add);
            (node.isArray() ? node : JSON.createArrayNode().add(node)).forEach(facts::add);
        }
        return facts;
    }

    /// Facts that cannot be read are facts that are not there; the page itself is read on.
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            return JSON.createArrayNode();
        }
    }
}
