package newstracker.benchmark.farm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// People's webhook endpoints, all at one server. While times are bad every tenth refuses and the one after it hangs.
public final class Endpoints implements AutoCloseable {

    // Longer than any sender waits.
    private static final Duration HANG = Duration.ofSeconds(20);
    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final List<Endpoint> all;
    private volatile boolean bad;

    private Endpoints(HttpServer server, int count) {
        this.server = server;
        this.all = IntStream.range(0, count).mapToObj(_ -> new Endpoint()).toList();
    }

    public static Endpoints open(int count) throws IOException {
        Endpoints endpoints = new Endpoints(HttpServer.create(new InetSocketAddress(0), BACKLOG), count);
        endpoints.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        endpoints.server.createContext("/e/", endpoints::answer);
        endpoints.server.createContext("/plain", Endpoints::take);
        endpoints.server.start();
        return endpoints;
    }

    public String url(int number) {
        return "http://127.0.0.1:%d/e/%d".formatted(server.getAddress().getPort(), number);
    }

    /// Takes anything and looks at nothing.
    public String plain() {
        return "http://127.0.0.1:%d/plain".formatted(server.getAddress().getPort());
    }

    /// With what the letters to one of them will be signed.
    public void expect(int number, String secret) {
        all.get(number).expect(secret);
    }

    public void bad(boolean now) {
        bad = now;
    }

    /// Those that take letters now.
    public Stream<Endpoint> well() {
        return IntStream.range(0, all.size())
                .filter(number -> !bad || number % 10 > 1)
                .mapToObj(all::get);
    }

    /// How many of these letters have not come to those who should have them.
    public static long missing(Stream<Endpoint> endpoints, Collection<String> letters) {
        return endpoints.mapToLong(one -> one.missing(letters)).sum();
    }

    public Stream<Endpoint> all() {
        return all.stream();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", ""));
        if (bad && number % 10 == 0) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        } else if (bad && number % 10 == 1) {
            hang(exchange);
        } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            all.get(number).take(exchange.getRequestHeaders(), body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }
    }

    private static void hang(HttpExchange exchange) {
        try (exchange) {
            Thread.sleep(HANG);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
