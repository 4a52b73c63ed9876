package newstracker.ingest.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A web server on all loopback addresses: each name of a host is `127.9.0.N`. What it was asked for is remembered.
public final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// One request: when it came, to which host, for what.
    public record Asked(long nanos, String host, String path) {}

    @FunctionalInterface
    public interface Answering {

        void answer(HttpExchange exchange) throws IOException;
    }

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// The address of a path on host number `host`.
    public String url(int host, String path) {
        return "http://127.9.0." + host + ":" + server.getAddress().getPort() + path;
    }

    public void on(int host, String path, Answering answer) {
        answers.put("127.9.0." + host + path, answer);
    }

    public void serve(int host, String path, String type, String body) {
        serve(host, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public void serve(int host, String path, String type, byte[] body) {
        on(host, path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /// What host number `host` was asked for, in order.
    public List<Asked> asked(int host) {
        return asked.stream()
                .filter(one -> one.host().equals("127.9.0." + host))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getLocalAddress().getAddress().getHostAddress();
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(System.nanoTime(), host, path));
        try (exchange) {
            answers.getOrDefault(host + path, missing -> missing.sendResponseHeaders(404, -1))
                    .answer(exchange);
        }
    }
}
