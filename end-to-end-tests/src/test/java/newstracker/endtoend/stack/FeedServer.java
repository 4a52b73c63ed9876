package newstracker.endtoend.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A web server with feeds, as the world has them: `/NAME.rss`, `/NAME.atom`, each with an ETag.
public final class FeedServer implements AutoCloseable {

    private static final Set<String> KINDS = Set.of("rss", "atom");

    private final HttpServer server;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();

    private record Document(String type, byte[] body) {}

    private FeedServer(HttpServer server) {
        this.server = server;
    }

    public static FeedServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            FeedServer server = new FeedServer(http);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Feed feed(String name) {
        return feeds.computeIfAbsent(name, Feed::new);
    }

    /// Answers a path such as `/odd.json` with these bytes.
    public void serve(String path, String type, byte[] body) {
        documents.put(path, new Document(type, body));
    }

    /// How often a path was asked for.
    public int questions(String path) {
        return questions.computeIfAbsent(path, _ -> new AtomicInteger()).get();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A sources file that reads the named feeds every second: `news.rss`, `news.atom`.
    ///
    /// @param more entries of other kinds, already in YAML
    public Path sources(Path file, String more, String... paths) throws IOException {
        String entries = Stream.of(paths).map(this::entry).collect(Collectors.joining());
        return Files.writeString(file, "sources:\n" + entries + more);
    }

    private String entry(String path) {
        return """
                  - id: %s
                    name: %s
                    url: %s/%s
                    kind: feed
                    companies: [xai]
                    standing: press
                    language: en
                    every: 1s
                    show: quote
                """.formatted(path.replace('.', '-'), path, address(), path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().getPath();
        questions.computeIfAbsent(address, _ -> new AtomicInteger()).incrementAndGet();
        Document document = documents.get(address);
        if (document != null) {
            exchange.getResponseHeaders().set("Content-Type", document.type());
            send(exchange, 200, document.body());
            return;
        }
        String[] path = exchange.getRequestURI().getPath().substring(1).split("\\.");
        Feed feed = feeds.get(path[0]);
        if (feed == null || path.length != 2 || !KINDS.contains(path[1])) {
            send(exchange, 404, new byte[0]);
            return;
        }
        boolean atom = path[1].equals("atom");
        byte[] body = (atom ? feed.atom(address()) : feed.rss(address())).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + feed.version() + "\"";
        exchange.getResponseHeaders().set("Content-Type", atom ? "application/atom+xml" : "application/rss+xml");
        exchange.getResponseHeaders().set("ETag", tag);
        boolean known = Objects.equals(exchange.getRequestHeaders().getFirst("If-None-Match"), tag);
        send(exchange, known ? 304 : 200, known ? new byte[0] : body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
