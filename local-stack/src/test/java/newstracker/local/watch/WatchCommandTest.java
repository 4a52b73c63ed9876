package newstracker.local.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import newstracker.local.folder.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchCommandTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 16);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goesOnBehindTheLastEventWhenTheLineIsCut() throws Exception {
        server.createContext("/v1/stream", exchange -> {
            String after = String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
            asked.add(exchange.getRequestURI().getQuery() + " after " + after);
            int next = after.equals("null") ? 1 : Integer.parseInt(after.substring(2)) + 1;
            send(
                    exchange,
                    200,
                    ": connected\n\nid: t-%d\nevent: claim.created\ndata: %s\n\n".formatted(next, price(next)));
        });

        run("company=xai kind=price", "--count", "3");

        assertThat(asked)
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo(
                        "company=xai&kind=price&type=claim.created&type=claim.corrected&type=claim.retracted after null");
        assertThat(asked.get(2)).endsWith("after t-2");
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "2026-05-01T00:00:00Z  new         SuperGrok: 30 -> 1 USD / month (-10 %)  https://example.org/",
                        "2026-05-01T00:00:00Z  new         SuperGrok: 30 -> 2 USD / month (-10 %)  https://example.org/",
                        "2026-05-01T00:00:00Z  new         SuperGrok: 30 -> 3 USD / month (-10 %)  https://example.org/");
    }

    @Test
    void endsWithTheProblemWhenAFilterIsWrong() {
        server.createContext(
                "/v1/stream", exchange -> send(exchange, 400, "{\"detail\":\"There is no parameter colour\"}"));

        assertThatThrownBy(() -> run("colour=red"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no parameter colour");
    }

    @Test
    void showsNothingThatMovesTheCursor() {
        assertThat(ClaimLine.of("{\"type\":\"article.published\",\"article\":{\"title\":\"a\\u001b[2Jb\\nc\"}}"))
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void refusesWordsThatAreNoFilters() {
        assertThatThrownBy(() -> WatchOptions.read(List.of("price"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WatchOptions.read(List.of("--count", "none"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WatchOptions.read(List.of("q=Grok 4 kind=model", "--url", "http://h"), Map.of()).stream()
                        .toString())
                .startsWith("http://h/v1/stream?q=Grok+4&kind=model&");
    }

    private void run(String... words) throws InterruptedException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", url));
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        new WatchCommand(stream, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(WatchOptions.read(all, Map.of()));
    }

    private static String price(int amount) {
        return """
                {"type":"claim.created","at":"2026-05-01T00:00:00.123Z","article":{"url":"https://example.org/"},\
                "claim":{"kind":"price","item":"SuperGrok","amount":%d,"currency":"USD","per":"month",\
                "previous":{"amount":30},"changePercent":-10}}""".formatted(amount);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
