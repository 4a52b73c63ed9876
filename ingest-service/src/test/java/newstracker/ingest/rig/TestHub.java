package newstracker.ingest.rig;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A WebSub hub at path `/hub` of a host of the site: asks back while it is being asked, signs what it sends.
public final class TestHub {

    private static final String CHALLENGE = "<script>alert('challenge')</script>";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<HttpResponse<String>> verifications = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private volatile long lease = Duration.ofDays(10).toSeconds();

    public TestHub(Site site, int host) {
        site.on(host, "/hub", this::receive);
    }

    /// From now on requests are answered like that, and only with 202 followed by the question whether we meant it.
    public void answer(int other) {
        status = other;
    }

    public void grant(Duration length) {
        lease = length.toSeconds();
    }

    /// The forms that came, in order.
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    /// What was said when this hub asked back, in order.
    public List<HttpResponse<String>> verifications() {
        return List.copyOf(verifications);
    }

    /// Asks whether that was meant.
    public HttpResponse<String> verify(String callback, String mode, String topic)
            throws IOException, InterruptedException {
        return get(callback + "?hub.mode=" + mode + "&hub.topic=" + encoded(topic) + "&hub.challenge="
                + encoded(CHALLENGE) + "&hub.lease_seconds=" + lease);
    }

    public String challenge() {
        return CHALLENGE;
    }

    public HttpResponse<String> deny(String callback, String topic) throws IOException, InterruptedException {
        return get(callback + "?hub.mode=denied&hub.topic=" + encoded(topic) + "&hub.reason=not%20you");
    }

    /// Tells the latest subscriber of news, signed with its secret by one of the methods of the specification.
    public HttpResponse<String> publish(String method, String body) throws Exception {
        Map<String, String> asked = requests.getLast();
        return send(asked.get("hub.callback"), signature(method, asked.get("hub.secret"), body), body);
    }

    public HttpResponse<String> send(String callback, String signature, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(callback))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/atom+xml")
                        .header("X-Hub-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public static String signature(String method, String secret, String body) throws GeneralSecurityException {
        String algorithm = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
        return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(form);
        if (status == 202) {
            try {
                verifications.add(verify(form.get("hub.callback"), form.get("hub.mode"), form.get("hub.topic")));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(status, -1);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] sides = field.split("=", 2);
            form.put(decoded(sides[0]), decoded(sides[1]));
        }
        return form;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
