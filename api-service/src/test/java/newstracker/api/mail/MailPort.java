package newstracker.api.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Finds the port at which the test's mail server will listen.
public class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(free.getLocalPort());
            return Map.of(
                    "news.smtp.host",
                    "127.0.0.1",
                    "news.smtp.port",
                    port,
                    "news.smtp.start-tls",
                    "DISABLED",
                    "test.mail.port",
                    port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        // Nothing was kept open.
    }
}
