package newstracker.endtoend.stack;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A real nginx with the configuration that we ship, on a free port, with a certificate of its own for `localhost`.
public final class Nginx implements AutoCloseable {

    private static final String NOBODY_SIGNS_IN = "proxy_set_header X-Remote-User \"\";";

    private final Process process;
    private final int port;
    private final SSLContext tls;

    private Nginx(Process process, int port, SSLContext tls) {
        this.process = process;
        this.port = port;
        this.tls = tls;
    }

    public static boolean installed() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/openssl").allMatch(file -> Files.isExecutable(Path.of(file)));
    }

    /// @param api what it stands in front of
    public static Nginx start(Path folder, URI api) throws Exception {
        return start(folder, api, Project.file("deploy/nginx/news-tracker.conf"), "");
    }

    /// With the lines that docs/operations.md has for people who sign in, and one who can.
    public static Nginx startWithSignIn(Path folder, URI api, String user, String password) throws Exception {
        Path people = Files.writeString(folder.resolve("news.passwd"), user + ":{PLAIN}" + password + "\n");
        Matcher lines =
                Pattern.compile("(?s)```nginx\n(.*?)```").matcher(Files.readString(Project.file("docs/operations.md")));
        if (!lines.find()) {
            throw new IllegalStateException("docs/operations.md has no lines for nginx");
        }
        String signIn = lines.group(1).replace("/etc/nginx/news.passwd", people.toString());
        return start(folder, api, Project.file("deploy/nginx/news-tracker.conf"), signIn);
    }

    private static Nginx start(Path folder, URI api, Path shipped, String signIn) throws Exception {
        int port = RunningStack.freePort();
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        run(
                "/usr/bin/openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout %s -out %s"
                        .formatted(key, certificate));
        String site = Files.readString(shipped)
                .replace(NOBODY_SIGNS_IN, signIn.isEmpty() ? NOBODY_SIGNS_IN : signIn)
                .replace("127.0.0.1:8080", api.getHost() + ":" + api.getPort())
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("/etc/ssl/news.example.pem", certificate.toString())
                .replace("/etc/ssl/news.example.key", key.toString());
        Path configuration =
                Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %s/nginx.pid;
                error_log stderr;
                events {}
                http {
                access_log off;
                client_body_temp_path %s;
                proxy_temp_path %s;
                %s
                }
                """.formatted(folder, folder, folder, site));
        Process process = new ProcessBuilder(
                        "/usr/sbin/nginx", "-p", folder.toString(), "-e", "stderr", "-c", configuration.toString())
                .inheritIO()
                .start();
        Eventually.eventually("nginx listens", Duration.ofSeconds(20), () -> listens(port));
        return new Nginx(process, port, trusting(certificate));
    }

    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    /// What trusts its certificate and no other.
    public SSLContext tls() {
        return tls;
    }

    public HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command.split(" ")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + command);
        }
    }

    private static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (var file = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
