package newstracker.ingest.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on every address of this machine that counts who comes, and answers from a script.
public final class Canary implements AutoCloseable {

    public final AtomicInteger visits = new AtomicInteger();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    @FunctionalInterface
    public interface Answering {

        void answer(HttpExchange exchange) throws IOException;
    }

    public Canary() throws IOException {
        this("::");
    }

    public Canary(String address) throws IOException {
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

    public int port() {
        return server.getAddress().getPort();
    }

    public void on(String path, Answering answer) {
        answers.put(path, answer);
    }

    public void redirect(String path, int status, String location) {
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
