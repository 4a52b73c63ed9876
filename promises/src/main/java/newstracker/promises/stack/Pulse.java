package newstracker.promises.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// Whether a process of the stack does its work now, asked from outside.
public final class Pulse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final RunningStack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Pulse(RunningStack stack) {
        this.stack = stack;
    }

    public boolean beats(String name) {
        return switch (name) {
            case "broker" -> listens(stack.broker());
            case "database" -> answers(stack.databaseUrl());
            default -> ready(stack.address(name));
        };
    }

    private boolean ready(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private boolean answers(String database) {
        try (Connection connection =
                DriverManager.getConnection(database, "api", stack.secret("database-api.password"))) {
            return connection.isValid(Math.toIntExact(PATIENCE.toSeconds()));
        } catch (SQLException down) {
            return false;
        }
    }

    private static boolean listens(String address) {
        String[] sides = address.split(":");
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(sides[0], Integer.parseInt(sides[1])), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException down) {
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
