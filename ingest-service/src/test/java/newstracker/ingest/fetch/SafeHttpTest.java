package newstracker.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import newstracker.ingest.rig.Canary;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafeHttpTest {

    private final SafeHttp http =
            new SafeHttp(new AddressGuard(List.of("127.0.0.0/8")), Optional.of("news@example.com"));
    private final AtomicInteger host = new AtomicInteger();
    private final Room room = new Room();
    private Canary server;

    @BeforeEach
    void startServer() throws IOException {
        server = new Canary();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
        http.close();
        room.close();
    }

    @Test
    void sendsValidatorsBackByteForByte() throws Exception {
        server.on("/feed", exchange -> {
            boolean known = "W/\"a \\\"b\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "yesterday, roughly".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))
                    && "news-tracker/0.1 (+news@example.com)"
                            .equals(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(known ? 304 : 200, -1);
        });

        Answer answer = http.get(
                new Visit(address("/feed"), Optional.of("W/\"a \\\"b\""), Optional.of("yesterday, roughly"), room));

        assertThat(answer).isInstanceOf(Answer.NotModified.class);
    }

    @Test
    void understandsPausesThatServersAskFor() throws Exception {
        server.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });

        Answer answer = http.get(Visit.to(address("/busy"), room));

        assertThat(answer).isEqualTo(new Answer.Throttled(429, Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void followsFewRedirects() throws Exception {
        for (int hop = 0; hop < 6; hop++) {
            server.redirect(
                    "/hop" + hop,
                    hop % 2 == 0 ? 301 : 308,
                    address("/hop" + (hop + 1)).toString());
        }
        server.on("/hop6", exchange -> text(exchange, "<rss/>"));

        assertThat(http.get(Visit.to(address("/hop1"), room)))
                .isInstanceOfSatisfying(Answer.Document.class, document -> {
                    assertThat(document.movedTo().orElseThrow().toString()).endsWith("/hop6");
                });
        assertThat(reason(http.get(Visit.to(address("/hop0"), room)))).contains("more than 5 times");
    }

    @Test
    void followsNoRedirectToAnotherKindOfAddress() throws Exception {
        for (String target :
                List.of("file:///etc/passwd", "gopher://127.0.0.1/", "data:text/xml,x", "http://a@127.0.0.1/")) {
            server.redirect("/out", 302, target);

            assertThat(reason(http.get(Visit.to(address("/out"), room)))).contains("not asked for");
        }
    }

    @Test
    void endsCompressionBombsEarly() throws Exception {
        byte[] bomb = gzip(new byte[60 * 1024 * 1024]);
        server.on("/bomb", exchange -> packed(exchange, bomb, "gzip"));
        server.on("/twice", exchange -> packed(exchange, gzip(bomb), "gzip, gzip"));
        long start = System.nanoTime();

        assertThat(reason(http.get(Visit.to(address("/bomb"), room)))).contains("100 times its size");
        assertThat(reason(http.get(Visit.to(address("/twice"), room)))).contains("not asked for");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void readsPackedBodies() throws Exception {
        server.on("/gzip", exchange -> packed(exchange, gzip("<rss/>".getBytes()), "gzip"));

        Answer answer = http.get(Visit.to(address("/gzip"), room));

        assertThat(((Answer.Document) answer).body()).asString().isEqualTo("<rss/>");
    }

    @Test
    void stopsReadingWhatIsTooLarge() throws Exception {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(reason(http.get(Visit.to(address("/endless"), room)))).contains("larger than 10 MiB");
    }

    @Test
    void asksOneHostOnceASecond() throws Exception {
        server.on("/a", exchange -> text(exchange, "a"));
        Address address = Address.of("http://127.99.0.1:" + server.port() + "/a");
        long start = System.nanoTime();

        http.get(Visit.to(address, room));
        http.get(Visit.to(address, room));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void explainsFailuresInWords() throws Exception {
        server.on("/403", exchange -> exchange.sendResponseHeaders(403, -1));

        assertThat(reason(http.get(Visit.to(address("/403"), room))))
                .contains("403")
                .contains("NEWS_CONTACT");
        assertThat(reason(http.get(Visit.to(Address.of("http://127.98.0.1:1/"), room))))
                .contains("refuses connections");
        assertThat(reason(http.get(Visit.to(Address.of("http://no-such-host.invalid/"), room))))
                .contains("unknown");
    }

    // A host of its own for each request: otherwise every test would wait for its turn.
    private Address address(String path) throws Exception {
        return Address.of("http://127.3.0." + host.incrementAndGet() + ":" + server.port() + path);
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.Failed failed ? failed.reason() : answer.toString();
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        exchange.getResponseBody().write(text.getBytes());
    }

    private static void packed(HttpExchange exchange, byte[] body, String encoding) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", encoding);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
