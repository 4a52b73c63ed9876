package newstracker.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// News of nobody, for the training run: what is never read there is compiled anew when the first real news come,
/// which cost more than reading them.
final class TrainingNews implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    static final String LOOK = "/v1/articles?source=training-3&limit=200";
    static final String LAST = "Training news 99 of paper 3";

    private static final int PAPERS = 4;
    private static final int ITEMS = 100;

    private static final String ITEM = """
            <item>
            <guid isPermaLink="false">training-%1$d-%2$d</guid>
            <link>http://news.invalid/%1$d/%2$d?utm_source=feed</link>
            <title>Training news %2$d of paper %1$d</title>
            <pubDate>Mon, 05 Jan 2026 1%1$d:%3$02d:00 GMT</pubDate>
            <description><![CDATA[
            <p>Grok 4 scored %3$d.%1$d %% on HLE with tools, &ldquo;more than before&rdquo;, <a href="/more">xAI said</a>.</p>
            <ul><li>SuperGrok costs <b>$%2$d</b> per month.</li><li>Tesla Model Y starts at $4%3$d90.</li></ul>
            <p>テスラは新型モデルYを発表した。グロック4は月額%2$dドルで利用できる。</p>
            <table><tr><th>Model</th><th>GPQA</th></tr><tr><td>Grok 4</td><td>8%1$d.%2$d%%</td></tr></table>
            <p>%4$s</p>]]></description>
            </item>
            """;
    private static final String PROSE =
            "The company announced a new version of its model on Monday, and engineers said it would cost less. ";

    private final HttpServer server;

    TrainingNews() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(HOST), 0), 0);
        server.createContext("/", TrainingNews::answer);
        server.start();
    }

    /// A sources.yaml that names them and nothing outside the machine.
    String sources() {
        int port = server.getAddress().getPort();
        return IntStream.range(0, PAPERS)
                .mapToObj(paper -> """
                        - id: training-%1$d
                          url: http://%2$s:%3$d/%1$d
                          kind: feed
                          companies: [xai]
                          standing: press
                        """.formatted(paper, HOST, port))
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = (path.matches("/\\d") ? feed(Integer.parseInt(path.substring(1))) : "")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String feed(int paper) {
        return IntStream.range(0, ITEMS)
                .mapToObj(item -> ITEM.formatted(paper, item, item % 60, PROSE.repeat(item % 12)))
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Training</title>", "</channel></rss>"));
    }
}
