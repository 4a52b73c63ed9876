package newstracker.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on every address of this machine that counts who comes, and answers from a script.
final class Canary implements AutoCloseable {

    final AtomicInteger visits = new AtomicInteger();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    @FunctionalInterface
    interface Answering {

        void answer(HttpExchange exchange) throws IOException;
    }

    Canary() throws IOException {
        this("::");
    }

    Canary(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            try (exchange) {
                answers.getOrDefault(exchange.getRequestURI().getPath(), Canary::secret)
                        .answer(exchange);
            }
        });
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void on(String path, Answering answer) {
        answers.put(path, answer);
    }

    void redirect(String path, int status, String location) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void secret(HttpExchange exchange) throws IOException {
        byte[] body = "secret".getBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
