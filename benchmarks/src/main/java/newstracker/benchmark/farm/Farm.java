package newstracker.benchmark.farm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many feeds from one server, each with a loopback address of its own, because one host is asked once a second.
///
/// The feeds are empty until `publish`; an ETag tells a reader that nothing has changed since.
public final class Farm implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final int feeds;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Long, Long> answered = new ConcurrentHashMap<>();
    private volatile Edition edition = new Edition(0, List.of());

    /// What every feed holds, printed before anybody asks: writing it must not take the time of those who read.
    private record Edition(int number, List<byte[]> feeds) {

        String tag() {
            return "\"" + number + "\"";
        }

        byte[] body(int feed) {
            return feeds.isEmpty() ? Newspaper.rss(feed, number, 0).getBytes(StandardCharsets.UTF_8) : feeds.get(feed);
        }
    }

    private Farm(HttpServer server, int feeds) {
        this.server = server;
        this.feeds = feeds;
    }

    public static Farm open(int feeds) throws IOException {
        Farm farm = new Farm(HttpServer.create(new InetSocketAddress(0), BACKLOG), feeds);
        farm.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        farm.server.createContext("/", farm::answer);
        farm.server.start();
        return farm;
    }

    /// From now on every feed holds that many articles which nobody has seen.
    public void publish(int items) {
        int number = edition.number() + 1;
        edition = new Edition(
                number,
                IntStream.range(0, feeds)
                        .mapToObj(feed -> Newspaper.rss(feed, number, items).getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /// Requests so far.
    public long asked() {
        return asked.get();
    }

    /// When the first article of each feed and edition left, by `System.nanoTime`, by its number.
    public Map<Long, Long> answered() {
        return Map.copyOf(answered);
    }

    public void forget() {
        answered.clear();
    }

    public String address(int feed) {
        return address(port(), feed);
    }

    public static String address(int port, int feed) {
        return "http://127.1.%d.%d:%d/%d.rss".formatted(feed / 250, feed % 250 + 1, port, feed);
    }

    /// A list of sources for `--sources`.
    ///
    /// @param every how often each is read, such as `1s`
    public String sources(String every) {
        return IntStream.range(0, feeds)
                .mapToObj(feed -> """
                          - id: farm-%d
                            name: Farm %d
                            url: %s
                            kind: feed
                            every: %s
                            companies: [xai]
                            standing: press
                        """.formatted(feed, feed, address(feed), every))
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            Edition now = edition;
            exchange.getResponseHeaders().set("ETag", now.tag());
            if (now.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            int feed = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
            byte[] body = now.body(feed);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            if (now.number() > 0) {
                answered.put(Newspaper.number(feed, now.number(), 0), System.nanoTime());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
