package newstracker.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import newstracker.endtoend.stack.Nginx;
import newstracker.endtoend.stack.SharedStack;
import newstracker.endtoend.stack.SharedStack.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The shipped `deploy/nginx/news-tracker.conf`, in a real nginx with TLS.
@ExtendWith(SharedStack.class)
class ProxyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Shared shared;

    @TempDir
    private Path folder;

    private Nginx nginx;

    ProxyTest(Shared shared) {
        this.shared = shared;
    }

    @BeforeEach
    void start() throws Exception {
        assumeThat(Nginx.installed()).as("nginx and openssl are installed").isTrue();
        nginx = Nginx.start(folder, shared.stack().api().address());
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void letsEtagsAndCompressionThrough() throws Exception {
        try (HttpClient reader = nginx.client()) {
            HttpResponse<byte[]> first = reader.send(
                    request("/v1/coverage").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            HttpResponse<String> page = reader.send(request("/v1/models").build(), BodyHandlers.ofString());
            String tag = page.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = reader.send(
                    request("/v1/models").header("If-None-Match", tag).build(), BodyHandlers.ofString());

            assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(tag).doesNotStartWith("W/");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void sendsEachEventOfTheStreamAtOnce() throws Exception {
        try (HttpClient reader = nginx.client();
                Stream<String> lines = reader.send(request("/v1/stream").build(), BodyHandlers.ofLines())
                        .body()) {
            shared.feeds().feed("news").publish("Through a proxy", "<p>SuperGrok costs $319 per month.</p>");

            assertThat(lines.filter(line -> line.contains("Through a proxy")).findFirst())
                    .isPresent();
        }
    }

    @Test
    void countsEachClientForItselfAndBelievesNobodyElse() throws Exception {
        int of1 = left("127.0.0.1", "");
        int of2 = left("127.0.0.2", "");
        int of2Again = left("127.0.0.2", "X-Forwarded-For: 198.51.100.7\r\n");

        assertThat(of1).isPositive();
        assertThat(of2Again).isEqualTo(of2 - 1);
    }

    @Test
    void tellsWhoSignedInAndBelievesNobodyElse() throws Exception {
        nginx.close();
        nginx = Nginx.startWithSignIn(folder, shared.stack().api().address(), "ann", "secret of ann");
        String password = Base64.getEncoder().encodeToString("ann:secret of ann".getBytes(StandardCharsets.UTF_8));
        try (HttpClient reader = nginx.client()) {
            HttpResponse<String> nobody = reader.send(
                    request("/v1/key").header("X-Remote-User", "bob").build(), BodyHandlers.ofString());
            HttpResponse<String> ann = reader.send(
                    request("/v1/key")
                            .header("Authorization", "Basic " + password)
                            .header("X-Remote-User", "bob")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(ann.body()).contains("\"ann\"", "subscribe").doesNotContain("bob");
        }
    }

    @Test
    void letsNobodySayWhoTheyAreWhereNobodySignsIn() throws Exception {
        try (HttpClient reader = nginx.client()) {
            HttpResponse<String> answer = reader.send(
                    request("/v1/key").header("X-Remote-User", "bob").build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(nginx.address().resolve(path)).timeout(PATIENCE);
    }

    /// How many requests are left to a client of that address.
    private int left(String address, String header) throws Exception {
        URI proxy = nginx.address();
        try (Socket socket = nginx.tls().getSocketFactory().createSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", proxy.getPort()));
            OutputStream out = socket.getOutputStream();
            out.write(("GET /v1/models HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n" + header + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("ratelimit:"))
                    .map(line -> line.replaceAll(".*r=(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
