package newstracker.api.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import newstracker.api.channel.Outcome.Kind;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 16);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void connectsToNoAddressInsideWhateverTheNameServerSays() throws Exception {
        GuardedDns.HostLookup rebound = _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), LOOPBACK};
        try (PostOf post = new PostOf(new GuardedDns(new AddressGuard(List.of()), rebound))) {
            Outcome outcome =
                    post.send("http://hook.example.org:" + server.getAddress().getPort() + "/ok");

            assertThat(outcome.kind()).isEqualTo(Kind.AWAY);
            assertThat(outcome.excerpt()).contains("inside a network").doesNotContain("127.0.0.1");
            assertThat(hits).hasValue(0);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (PostOf post = allowed()) {
            Outcome outcome = post.send(url("/redirect"));

            assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
            assertThat(outcome.status()).contains(302);
            assertThat(hits).hasValue(1);
        }
    }

    @Test
    void endsAnAnswerThatDripsWhenTheBudgetIsSpent() throws Exception {
        try (PostOf post = allowed()) {
            Outcome outcome = post.send(url("/drip"));

            assertThat(outcome.kind()).isEqualTo(Kind.AWAY);
            assertThat(outcome.excerpt()).isEqualTo("no answer within 1 s");
            assertThat(outcome.took()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void keepsAnExcerptOfALongAnswerWithoutControlCharacters() throws Exception {
        try (PostOf post = allowed()) {
            Outcome outcome = post.send(url("/long"));

            assertThat(outcome.delivered()).isTrue();
            assertThat(outcome.excerpt()).hasSizeLessThanOrEqualTo(300).doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Test
    void tellsWhatIsGoneFromWhatIsAway() throws Exception {
        try (PostOf post = allowed()) {
            assertThat(post.send(url("/410")).kind()).isEqualTo(Kind.GONE);
            assertThat(post.send(url("/429")).kind()).isEqualTo(Kind.AWAY);
            assertThat(post.send(url("/500")).kind()).isEqualTo(Kind.AWAY);
            assertThat(post.send(url("/404")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(post.send(url("/204")).kind()).isEqualTo(Kind.DELIVERED);
            assertThat(post.send("http://127.0.0.1:1/").kind()).isEqualTo(Kind.AWAY);
        }
    }

    private static PostOf allowed() {
        return new PostOf(new GuardedDns(new AddressGuard(List.of("127.0.0.1")), InetAddress::getAllByName));
    }

    /// A post office that closes.
    private record PostOf(Post post) implements AutoCloseable {

        PostOf(GuardedDns dns) {
            this(new Post(dns, InstantSource.system(), Duration.ofSeconds(1)));
        }

        Outcome send(String url) {
            return post.send(new Letter(url, "application/json", Map.of("webhook-id", "1"), "{}"));
        }

        @Override
        public void close() throws IOException {
            post.close();
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        hits.incrementAndGet();
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestURI().getPath()) {
                case "/redirect" -> {
                    exchange.getResponseHeaders().set("Location", url("/ok"));
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/drip" -> drip(exchange);
                case "/long" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody()
                            .write("\u001b[2J\u0000x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
                }
                case String path -> exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
            }
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int second = 0; second < 60; second++) {
                body.write('.');
                body.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
