package newstracker.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.ingest.rig.Canary;
import newstracker.ingest.rig.ForbiddenHosts;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns.HostLookup;
import org.junit.jupiter.api.Test;

/// Nothing inside a network is ever reached, however its address is spelled.
class ForbiddenAddressTest {

    @Test
    void refusesEachSpellingAsFeedAndAsRedirect() throws Exception {
        try (Canary canary = new Canary();
                Canary door = new Canary();
                SafeHttp closed = new SafeHttp(new AddressGuard(List.of()), Optional.empty());
                SafeHttp halfOpen = new SafeHttp(new AddressGuard(List.of("127.77.0.0/16")), Optional.empty())) {
            List<String> readable = new ArrayList<>();

            for (int number = 0; number < ForbiddenHosts.ALL.size(); number++) {
                String target = "http://" + ForbiddenHosts.ALL.get(number) + ":" + canary.port() + "/feed";
                door.redirect("/" + number, 302, target);
                String redirecting = "http://127.77.0.%d:%d/%d".formatted(number + 1, door.port(), number);
                if (isRead(closed, target) || isRead(halfOpen, redirecting)) {
                    readable.add(target);
                }
            }

            assertThat(readable).isEmpty();
            assertThat(canary.visits).hasValue(0);
            assertThat(door.visits).hasValue(ForbiddenHosts.ALL.size());
        }
    }

    @Test
    void refusesAddressesThatHideSomething() {
        for (String hidden : List.of(
                "http://a@127.0.0.1/",
                "http://example.com@127.0.0.1/",
                "http://127.0.0.1\\@example.com/",
                "http:\\\\127.0.0.1/",
                "http://exa\tmple.com/",
                "http://exam\nple.com/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1!/",
                "data:text/xml,<rss/>",
                "ftp://example.com/feed",
                "//127.0.0.1/",
                "http:///feed",
                "http://",
                "javascript:alert(1)",
                "http://user:pw@example.com/",
                "http://ex ample.com/",
                "http://example..com/",
                "unix:/var/run/x.sock",
                "http://[::1",
                "http://#@x/")) {
            assertThat(isAddress(hidden)).as(hidden).isFalse();
        }
    }

    @Test
    void connectsToWhatItCheckedWhenNamesChangeTheirAddress() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        InetAddress inside = InetAddress.ofLiteral("127.0.0.1");
        // Stands for a public address: allowed, and nobody answers there.
        InetAddress outside = InetAddress.ofLiteral("127.88.0.1");
        HostLookup rebinding = host -> switch (answers.getAndIncrement() % 3) {
            case 0 -> new InetAddress[] {outside};
            case 1 -> new InetAddress[] {outside, inside};
            default -> new InetAddress[] {inside};
        };
        try (Canary canary = new Canary("127.0.0.1");
                SafeHttp http = new SafeHttp(new AddressGuard(List.of("127.88.0.0/16")), Optional.empty(), rebinding)) {
            for (int round = 0; round < 1000; round++) {
                isRead(http, "http://rebind-" + round + ".example:" + canary.port() + "/");
            }

            assertThat(answers.get()).isGreaterThanOrEqualTo(1000);
            assertThat(canary.visits).hasValue(0);
        }
    }

    @Test
    void readsInsideWhereTheOperatorAllowsIt() throws Exception {
        try (Canary canary = new Canary();
                SafeHttp byRange = new SafeHttp(new AddressGuard(List.of("127.1.0.0/16")), Optional.empty());
                SafeHttp byName = new SafeHttp(new AddressGuard(List.of("localhost")), Optional.empty());
                SafeHttp byAddress = new SafeHttp(new AddressGuard(List.of("127.0.0.1", "::1")), Optional.empty())) {
            assertThat(isRead(byRange, "http://127.1.2.3:" + canary.port() + "/"))
                    .isTrue();
            assertThat(isRead(byRange, "http://127.2.2.3:" + canary.port() + "/"))
                    .isFalse();
            assertThat(isRead(byName, "http://localhost:" + canary.port() + "/"))
                    .isTrue();
            assertThat(isRead(byAddress, "http://[::1]:" + canary.port() + "/")).isTrue();
            assertThat(isRead(byAddress, "http://127.0.0.2:" + canary.port() + "/"))
                    .isFalse();
        }
    }

    private static boolean isRead(SafeHttp http, String url) throws InterruptedException {
        try (Room room = new Room()) {
            return http.get(Visit.to(Address.of(url), room)) instanceof Answer.Document;
        } catch (MalformedAddressException refused) {
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            Address.of(text);
            return true;
        } catch (MalformedAddressException refused) {
            return false;
        }
    }
}
