package newstracker.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns.HostLookup;
import org.junit.jupiter.api.Test;

/// Nothing inside a network is ever reached, however its address is spelled.
class ForbiddenAddressTest {

    private static final List<String> HOSTS = List.of(
            "127.0.0.1",
            "127.0.0.2",
            "127.1.2.3",
            "127.255.255.255",
            "0.0.0.0",
            "0.0.0.1",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "192.168.255.255",
            "169.254.0.1",
            "169.254.169.254",
            "169.254.170.2",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.1",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "250.1.2.3",
            "255.255.255.255",
            "localhost",
            "LOCALHOST",
            "localhost.",
            "LocalHost.",
            "127.0.0.1.",
            "2130706433",
            "0177.0.0.1",
            "0177.0.0.01",
            "017700000001",
            "0x7f.1",
            "0x7f.0.0.1",
            "0x7f000001",
            "0X7F000001",
            "127.1",
            "127.0.1",
            "0",
            "0x0",
            "00.0.0.0",
            "3232235521",
            "0xa9fea9fe",
            "2852039166",
            "0251.0376.0251.0376",
            "１２７.０.０.１",
            "１２７。０。０。１",
            "127。0。0。1",
            "①②⑦.⓪.⓪.①",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "ｌｏｃａｌｈｏｓｔ",
            "127.0.0.1%2e",
            "%31%32%37.0.0.1",
            "%6c%6f%63%61%6c%68%6f%73%74",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[0000:0000:0000:0000:0000:0000:0000:0001]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::ffff:0:127.0.0.1]",
            "[0:0:0:0:0:ffff:127.0.0.1]",
            "[::ffff:10.0.0.1]",
            "[::ffff:169.254.169.254]",
            "[::ffff:a9fe:a9fe]",
            "[::ffff:192.168.1.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[64:ff9b::a9fe:a9fe]",
            "[64:ff9b:1::1]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2002:7f00:1::1]",
            "[2002:a9fe:a9fe::]",
            "[2002:c0a8:1::1]",
            "[2001::1]",
            "[2001:0:7f00:1::]",
            "[2001:0:4136:e378:8000:63bf:80ff:fffe]",
            "[2001:db8::1]",
            "[2001:10::1]",
            "[2001:20::1]",
            "[fc00::1]",
            "[fd00::1]",
            "[fd00:ec2::254]",
            "[fdff:ffff::1]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[fe80::1%25eth0]",
            "[febf::1]",
            "[fec0::1]",
            "[feff::1]",
            "[ff00::1]",
            "[ff02::1]",
            "[ff05::2]",
            "[100::1]",
            "[3fff::1]",
            "[5f00::1]",
            "[4000::1]",
            "[e000::1]",
            "[::2]",
            "[::ffff]",
            "[1::1]",
            "[0100::]",
            "[2d00::1]",
            "[::10.0.0.1]",
            "[::a00:1]");

    @Test
    void knowsMoreThanAHundredSpellings() {
        assertThat(HOSTS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(115);
    }

    @Test
    void refusesEachSpellingAsFeedAndAsRedirect() throws Exception {
        try (Canary canary = new Canary();
                Canary door = new Canary();
                SafeHttp closed = new SafeHttp(new AddressGuard(List.of()), Optional.empty());
                SafeHttp halfOpen = new SafeHttp(new AddressGuard(List.of("127.77.0.0/16")), Optional.empty())) {
            List<String> readable = new ArrayList<>();

            for (int number = 0; number < HOSTS.size(); number++) {
                String target = "http://" + HOSTS.get(number) + ":" + canary.port() + "/feed";
                door.redirect("/" + number, 302, target);
                String redirecting = "http://127.77.0.%d:%d/%d".formatted(number + 1, door.port(), number);
                if (isRead(closed, target) || isRead(halfOpen, redirecting)) {
                    readable.add(target);
                }
            }

            assertThat(readable).isEmpty();
            assertThat(canary.visits).hasValue(0);
            assertThat(door.visits).hasValue(HOSTS.size());
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
        try {
            return http.get(Visit.to(Address.of(url), new Room())) instanceof Answer.Document;
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
