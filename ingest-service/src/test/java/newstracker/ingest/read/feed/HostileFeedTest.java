package newstracker.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.ingest.item.Item;
import newstracker.ingest.item.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nothing in a document is ever fetched or expanded, and no document takes long.
class HostileFeedTest {

    private static final String ITEM = "<item><title>T</title><description>%s</description></item>";

    @Test
    void resolvesNoEntityInAnyForm() {
        List<String> entities = List.of(
                "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
                "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
                "<!ENTITY x PUBLIC \"a\" \"file:///etc/passwd\">",
                "<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">",
                "<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;",
                "<!ENTITY % p \"<!ENTITY x SYSTEM 'file:///etc/passwd'>\"> %p;",
                "<!ENTITY x \"root:x:0:0\">",
                "<!ENTITY a \"root:x\"><!ENTITY x \"&a;:0:0\">",
                "<!ELEMENT rss ANY><!ENTITY x SYSTEM \"/etc/passwd\">",
                "<!ATTLIST rss a CDATA \"root:x:0:0\"><!ENTITY x \"root:x\">");
        List<String> starts =
                List.of("<!DOCTYPE rss [", "<!doctype rss [", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\" [");
        int forms = 0;
        for (String start : starts) {
            for (String entity : entities) {
                String xml = "<?xml version=\"1.0\"?>" + start + entity + "]><rss><channel>" + ITEM.formatted("&x;")
                        + "</channel></rss>";
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                    forms++;
                    assertThat(items(xml, charset).toString())
                            .doesNotContain("root:")
                            .contains("title=T");
                }
            }
        }

        assertThat(forms).isEqualTo(60);
    }

    @Test
    void cutsTagsWithMoreAttributesThanAnyFeedNeeds() {
        String many = "a='1' ".repeat(1_000_000);

        assertThat(FeedXml.parsed("<rss " + many + "/><next/>").children())
                .hasSize(2)
                .allSatisfy(tag -> assertThat(tag.attributesSize()).isLessThanOrEqualTo(100));
        assertThat(items(
                                "<rss " + many + "><channel>"
                                        + ITEM.formatted("<![CDATA[<b " + "=".repeat(200) + ">Grok</b>]]>")
                                        + "</channel></rss>",
                                StandardCharsets.UTF_8)
                        .toString())
                .contains("title=T", "=".repeat(200));
        assertThat(FeedXml.parsed("<rss " + many).children()).hasSizeLessThan(2);
    }

    @Test
    void ignoresOtherWaysOfReachingOut() {
        for (String trick : List.of(
                "<?xml-stylesheet href=\"file:///etc/passwd\"?><rss><channel>%s</channel></rss>",
                "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><xi:include href=\"file:///etc/passwd\"/>%s"
                        + "</channel></rss>",
                "<rss xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"a file:///etc/passwd\"><channel>%s</channel></rss>",
                " ".repeat(1024 * 1024) + "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<rss><channel>%s</channel></rss>")) {
            assertThat(items(trick.formatted(ITEM.formatted("&x;")), StandardCharsets.UTF_8)
                            .toString())
                    .doesNotContain("root:")
                    .contains("title=T");
        }
    }

    @Test
    @Timeout(60)
    void isDoneWithBombsSoon() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        List<String> bombs = List.of(
                laughs + "]><rss><channel>" + ITEM.formatted("&a29;") + "</channel></rss>",
                "<rss><channel>" + "<x>".repeat(100_000) + "</channel></rss>",
                "<rss " + "a='1' ".repeat(200_000) + "/>",
                "<rss><channel>" + ITEM.formatted("a".repeat(6_000_000)) + "</channel></rss>",
                "<rss><channel>" + "<item><title>x</title></item>".repeat(200_000) + "</channel></rss>",
                "<".repeat(1_000_000),
                "&".repeat(1_000_000),
                "<!DOCTYPE" + "[".repeat(1_000_000));
        for (String bomb : bombs) {
            long start = System.nanoTime();

            FeedParser.read(bomb, "http://example.com/");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void readsOnlyAThousandItemsOfAMillion() {
        Reading reading = FeedParser.read(
                "<rss><channel>" + "<item><title>x</title></item>".repeat(5000) + "</channel></rss>",
                "http://a.example/");

        assertThat(reading).isInstanceOfSatisfying(Reading.Items.class, items -> {
            assertThat(items.items()).hasSize(1000);
            assertThat(items.unreadable()).singleElement().satisfies(bad -> assertThat(bad.reason())
                    .contains("5000"));
        });
    }

    @Test
    void saysWhatADocumentIsInsteadOfAFeed() {
        assertThat(reason("<html><head><link rel=alternate type='application/rss+xml' href='/f.xml'></head></html>"))
                .contains("HTML, not a feed")
                .contains("http://a.example/f.xml");
        assertThat(reason("<urlset></urlset>")).contains("kind: sitemap");
        assertThat(reason("")).contains("empty");
        assertThat(JsonFeed.read("{\"a\":1}", "http://a.example/"))
                .isEqualTo(
                        new Reading.NotReadable("this address answers JSON, but no JSON Feed: it has no list `items`"));
    }

    @Test
    void readsWhatBreaksOff() {
        List<Item> items = items(
                "<rss><channel><item><title>One</title></item><item><title>Two</title><description>It bre",
                StandardCharsets.UTF_8);

        assertThat(items).extracting(Item::title).containsExactly("One", "Two");
    }

    @Test
    void readsJapaneseFeedsInTheirOwnEncodings() {
        for (String charset : List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-8")) {
            String xml = "<?xml version=\"1.0\" encoding=\"" + charset
                    + "\"?><rss><channel><item><title>グロック4の価格は月額30ドル</title>" + "</item></channel></rss>";
            assertThat(items(xml, Charset.forName(charset)))
                    .extracting(Item::title)
                    .containsExactly("グロック4の価格は月額30ドル");
        }
    }

    private static List<Item> items(String xml, Charset charset) {
        String text = FeedText.decoded(xml.getBytes(charset), "");
        return FeedParser.read(text, "http://a.example/") instanceof Reading.Items read
                ? read.items()
                : new ArrayList<>();
    }

    private static String reason(String text) {
        return FeedParser.read(text, "http://a.example/") instanceof Reading.NotReadable(String reason)
                ? reason
                : Optional.empty().toString();
    }
}
