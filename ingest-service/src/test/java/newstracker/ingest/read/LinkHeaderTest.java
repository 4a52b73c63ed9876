package newstracker.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import newstracker.ingest.fetch.Answer.Document;
import newstracker.ingest.fetch.Answer.Headers;
import newstracker.ingest.item.Reading.Hub;
import newstracker.outbound.Address;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {

    @Test
    void findsTheHubAndTheNameOfTheTopicAmongOtherLinks() throws Exception {
        String links =
                "<https://a.example/next>; rel=next, <https://hub.example/?a=1,2>; title=\"x, y\"; rel=\"nofollow HUB\","
                        + " <https://a.example/Feed?x>; rel=\"self\"";

        assertThat(hub(links)).contains(new Hub("https://hub.example/?a=1,2", "https://a.example/Feed?x"));
    }

    @Test
    void takesTheAddressThatWasAskedForTheTopicWithoutAnother() throws Exception {
        assertThat(hub("</hub>;rel=hub")).contains(new Hub("https://a.example/hub", "https://a.example/feed"));
    }

    @Test
    void findsNoHubWhereNoneIsNamed() throws Exception {
        for (String links : new String[] {
            "", "<https://a.example/feed>; rel=self", "<>; rel=hub", "<javascript:alert(1)>; rel=hub", "hub", "<<<>>>"
        }) {
            assertThat(hub(links)).as(links).isEmpty();
        }
    }

    private static Optional<Hub> hub(String links) throws Exception {
        Headers headers = new Headers(Map.of("link", links));
        return LinkHeader.hub(
                new Document(Address.of("https://a.example/feed"), Optional.empty(), headers, new byte[0]));
    }
}
