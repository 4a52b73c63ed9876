package newstracker.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import newstracker.ingest.fetch.SafeHttp;
import newstracker.ingest.item.Item;
import newstracker.ingest.rig.Canary;
import newstracker.ingest.rig.ForbiddenHosts;
import newstracker.outbound.AddressGuard;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Articles link wherever they like; pages inside a network are not fetched for them.
class ForbiddenPageTest {

    @Test
    void fetchesNoPageInsideANetwork() throws Exception {
        try (Canary canary = new Canary();
                Canary door = new Canary();
                SafeHttp closed = new SafeHttp(new AddressGuard(List.of()), Optional.empty());
                SafeHttp halfOpen = new SafeHttp(new AddressGuard(List.of("127.77.0.0/16")), Optional.empty())) {
            Pages pages = new Pages(closed, new PGSimpleDataSource());
            Pages behindRedirects = new Pages(halfOpen, new PGSimpleDataSource());
            door.on("/robots.txt", exchange -> exchange.sendResponseHeaders(404, -1));

            for (int number = 0; number < ForbiddenHosts.ALL.size(); number++) {
                String target = "http://" + ForbiddenHosts.ALL.get(number) + ":" + canary.port() + "/article";
                door.redirect("/" + number, 302, target);
                assertThat(pages.read(item(target)).obstacle()).as(target).isPresent();
                if (number < 10) {
                    String redirecting = "http://127.77.1.%d:%d/%d".formatted(number + 1, door.port(), number);
                    assertThat(behindRedirects.read(item(redirecting)).obstacle())
                            .as(redirecting)
                            .isPresent();
                }
            }

            assertThat(canary.visits).hasValue(0);
            assertThat(door.visits).hasValue(20);
        }
    }

    private static Item item(String link) {
        return new Item(
                Optional.empty(),
                Optional.of(link),
                "Title",
                Item.Body.NONE,
                List.of(),
                Item.Dates.UNKNOWN,
                Optional.empty(),
                List.of());
    }
}
