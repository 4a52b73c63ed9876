package newstracker.api.feed;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import newstracker.api.intake.Desk;
import newstracker.api.support.ApiTest;
import newstracker.api.support.Draft;
import newstracker.event.source.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The rules that the W3C's feed validator and the specification of JSON Feed check.
@ApiTest
class FeedRulesTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Desk desk;

    @BeforeEach
    void someNews() throws SQLException {
        desk.clear();
        desk.publish(
                priced("a", "Old & \"odd\" <b>news</b> ]]>: $30 a month", "30", "2026-03-01"),
                priced("b", "Cheaper\u0001 it gets: $24 a month", "24", "2026-05-01T10:00:00Z"),
                Draft.of("c", "新しいモデル\uD83D\uDE80が出た。").language("ja").published("2026-06-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feed.atom", "/v1/feed.atom?entries=changes", "/v1/feed.atom?company=tesla"})
    void keepsTheRulesOfAtom(String path) throws Exception {
        Element feed = xml(path).getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        URI.create(one(feed, "id"));
        assertThat(one(feed, "title")).isNotBlank();
        OffsetDateTime updated = OffsetDateTime.parse(one(feed, "updated"));
        assertThat(links(feed, "self")).hasSize(1).allMatch(href -> URI.create(href)
                .isAbsolute());
        assertThat(children(feed, "author")).hasSize(1);
        List<String> ids = new ArrayList<>();
        for (Element entry : children(feed, "entry")) {
            ids.add(one(entry, "id"));
            assertThat(URI.create(one(entry, "id")).isAbsolute()).isTrue();
            assertThat(one(entry, "title")).isNotNull();
            OffsetDateTime.parse(one(entry, "published"));
            assertThat(OffsetDateTime.parse(one(entry, "updated"))).isBeforeOrEqualTo(updated);
            assertThat(links(entry, "alternate")).hasSize(1).allMatch(href -> URI.create(href)
                    .isAbsolute());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feed.rss", "/v1/feed.rss?entries=changes", "/v1/feed.rss?company=tesla"})
    void keepsTheRulesOfRss(String path) throws Exception {
        Element rss = xml(path).getDocumentElement();
        Element channel = children(rss, "channel").getFirst();

        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        assertThat(one(channel, "title")).isNotBlank();
        assertThat(one(channel, "description")).isNotBlank();
        assertThat(URI.create(one(channel, "link")).isAbsolute()).isTrue();
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(one(channel, "lastBuildDate"));
        assertThat(channel.getElementsByTagNameNS(ATOM, "link").getLength()).isEqualTo(1);
        List<String> guids = new ArrayList<>();
        for (Element item : children(channel, "item")) {
            Element guid = children(item, "guid").getFirst();
            guids.add(guid.getTextContent());
            assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
            assertThat(URI.create(one(item, "link")).isAbsolute()).isTrue();
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(one(item, "pubDate"));
            assertThat(one(item, "description")).doesNotContain("<script", "<b>");
            // An author of RSS is an address of e-mail; names go into dc:creator.
            assertThat(children(item, "author")).isEmpty();
        }
        assertThat(guids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feed.json", "/v1/feed.json?entries=changes", "/v1/feed.json?company=tesla"})
    void keepsTheRulesOfJsonFeed(String path) throws Exception {
        JsonNode feed = new ObjectMapper().readTree(get(path).asByteArray());

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").isTextual()).isTrue();
        assertThat(URI.create(feed.path("home_page_url").asText()).isAbsolute()).isTrue();
        assertThat(URI.create(feed.path("feed_url").asText()).isAbsolute()).isTrue();
        assertThat(feed.path("items").isArray()).isTrue();
        List<String> ids = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            ids.add(item.path("id").textValue());
            assertThat(item.path("content_text").isTextual()).isTrue();
            assertThat(URI.create(item.path("url").textValue()).isAbsolute()).isTrue();
            OffsetDateTime.parse(item.path("date_published").textValue());
            OffsetDateTime.parse(item.path("date_modified").textValue());
            assertThat(item.path("authors").isArray()).isTrue();
            assertThat(item.path("tags")).allMatch(JsonNode::isTextual);
            assertThat(item.properties()).noneMatch(field -> field.getValue().isNull());
        }
        assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void keepsTheIdAndMovesTheTimeWhenAnArticleIsCorrected() throws Exception {
        JsonNode before = item("$24");

        desk.publish(priced("b", "Cheaper it gets: $25 a month", "25", "2026-05-01T10:00:00Z")
                .revision(2)
                .price("$25", "SuperGrok", "25"));
        JsonNode after = item("$25");

        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("date_published")).isEqualTo(before.path("date_published"));
        assertThat(OffsetDateTime.parse(after.path("date_modified").textValue()))
                .isAfter(OffsetDateTime.parse(before.path("date_modified").textValue()));
    }

    private static JsonNode item(String words) throws Exception {
        for (JsonNode item :
                new ObjectMapper().readTree(get("/v1/feed.json").asByteArray()).path("items")) {
            if (item.path("title").asText().contains(words)) {
                return item;
            }
        }
        throw new AssertionError("no item says " + words);
    }

    private static Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get(path).asByteArray()));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static List<String> links(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static Draft priced(String slug, String text, String amount, String published) {
        return Draft.of(slug, text)
                .from("paper", Standing.PRESS)
                .published(published)
                .price("$" + amount, "SuperGrok", amount);
    }
}
