package newstracker.endtoend.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An endpoint for webhooks that writes down the id of whatever comes.
public final class Hook implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final List<String> told = new CopyOnWriteArrayList<>();

    private Hook(HttpServer server) {
        this.server = server;
    }

    public static Hook open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Hook hook = new Hook(server);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                hook.told.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                exchange.sendResponseHeaders(NO_CONTENT, -1);
                exchange.close();
            });
            server.start();
            return hook;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /// In the order of arrival, each as often as it came.
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
