package newstracker.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AggregatorLinkTest {

    private static final String ARTICLE = "https://electrek.co/2026/01/05/tesla-model-y/";

    @Test
    void findsTheAddressThatAGoogleNewsLinkHolds() {
        byte[] address = ARTICLE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] name = new byte[address.length + 7];
        System.arraycopy(new byte[] {8, 19, 34, (byte) address.length}, 0, name, 0, 4);
        System.arraycopy(address, 0, name, 4, address.length);
        System.arraycopy(new byte[] {(byte) 0xD2, 1, 0}, 0, name, 4 + address.length, 3);
        String link = "https://news.google.com/rss/articles/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(name) + "?oc=5";

        assertThat(AggregatorLink.resolved(link)).isEqualTo(ARTICLE);
    }

    @Test
    void leavesLinksAloneThatOnlyTheAggregatorCanRead() {
        String link = "https://news.google.com/rss/articles/"
                + Base64.getUrlEncoder().encodeToString("\b\u0013\"_AU_yqLMabcdefghijklmnopqrstuvwxyz".getBytes())
                + "?oc=5";

        assertThat(AggregatorLink.resolved(link)).isEqualTo(link);
        assertThat(AggregatorLink.resolved(ARTICLE)).isEqualTo(ARTICLE);
        assertThat(AggregatorLink.resolved("https://example.com/url?q=https://a.example/"))
                .isEqualTo("https://example.com/url?q=https://a.example/");
    }

    @Test
    void readsTheTargetOfRedirectsWithoutAsking() {
        assertThat(AggregatorLink.resolved(
                        "https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Felectrek.co%2F2026%2F01%2F05"
                                + "%2Ftesla-model-y%2F&ct=ga"))
                .isEqualTo(ARTICLE);
        assertThat(AggregatorLink.resolved(
                        "http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2felectrek.co"
                                + "%2f2026%2f01%2f05%2ftesla-model-y%2f&c=1"))
                .isEqualTo(ARTICLE);
        assertThat(AggregatorLink.resolved("https://www.google.com/url?q=javascript:alert(1)"))
                .startsWith("https://www.google.com/");
    }
}
