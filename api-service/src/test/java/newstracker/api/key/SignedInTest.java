package newstracker.api.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import newstracker.api.support.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With a proxy at 127.0.0.2 at which people sign in, and reading closed to everybody else. Requests are made from
/// that address and from another one.
@ApiTest
@TestProfile(SignedInTest.BehindProxy.class)
class SignedInTest {

    private static final String PROXY = "127.0.0.2";
    private static final String SOMEBODY = "127.0.0.3";
    private static final String USER = "X-Remote-User";
    private static final String WISH = """
            {"query":{"kind":"price"},"channel":{"type":"ntfy","url":"http://127.0.0.1:9/%s"}}
            """;

    private final KeyStore keys;
    private final String ann = "ann-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @TestHTTPResource
    private URI service;

    SignedInTest(KeyStore keys) {
        this.keys = keys;
    }

    public static class BehindProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    PROXY,
                    "news.trusted.user.header",
                    USER,
                    "news.read",
                    "key");
        }
    }

    @Test
    void letsPeopleOwnSubscriptionsLikeTheHolderOfAKey() throws Exception {
        HttpResponse<String> made = subscribe(PROXY, USER, ann);
        String address = "/v1/subscriptions/" + made.body().replaceFirst("(?s).*?\"id\" ?: ?\"([^\"]+)\".*", "$1");

        HttpResponse<String> own = get(PROXY, "/v1/subscriptions", USER, ann);
        HttpResponse<String> others = get(PROXY, "/v1/subscriptions", USER, bob);

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(own.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(own.headers().firstValue("Vary").orElseThrow()).contains(USER);
        assertThat(own.body()).contains("127.0.0.1:9");
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(others.body()).doesNotContain("127.0.0.1:9");
        assertThat(get(PROXY, address, USER, ann).statusCode()).isEqualTo(200);
        assertThat(get(PROXY, address, USER, bob).statusCode()).isEqualTo(404);
    }

    @Test
    void makesNobodyAnOperator() throws Exception {
        assertThat(get(PROXY, "/v1/reports", USER, ann).statusCode()).isEqualTo(403);
        assertThat(get(PROXY, "/v1/dead-letters", USER, ann).statusCode()).isEqualTo(403);
    }

    @Test
    void believesNobodyButTheProxy() throws Exception {
        String[][] pretences = {
            {USER, ann},
            {USER, ann, "X-Forwarded-Trusted-Proxy", "true"},
            {USER, ann, "X-Forwarded-For", PROXY},
            {USER, ann, "Forwarded", "for=" + PROXY},
            {USER, ann, "X-Forwarded-Trusted-Proxy", "true", "X-Forwarded-For", PROXY + ", " + PROXY}
        };

        for (String[] headers : pretences) {
            assertThat(get(SOMEBODY, "/v1/subscriptions", headers).statusCode())
                    .as(List.of(headers).toString())
                    .isEqualTo(401);
            assertThat(get(SOMEBODY, "/v1/timeline", headers).statusCode()).isEqualTo(401);
            assertThat(subscribe(SOMEBODY, headers).statusCode()).isEqualTo(401);
        }
        assertThat(keys.all()).noneMatch(key -> key.name().equals(ann));
    }

    @Test
    void refusesTwoNamesAtOnce() throws Exception {
        assertThat(get(PROXY, "/v1/subscriptions", USER, ann, USER, bob).statusCode())
                .isEqualTo(400);
        assertThat(get(PROXY, "/v1/subscriptions", USER, ann, USER.toLowerCase(Locale.ROOT), ann)
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(PROXY, "/v1/subscriptions", USER, ann + ", " + bob).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0080", "a\u00c2\u0085b", "\u00e5\u00b1", "\u00ff"})
    void refusesWhatIsNoName(String bytes) throws Exception {
        assertThat(raw(bytes)).startsWith("HTTP/1.1 400");
        assertThat(get(PROXY, "/v1/subscriptions", USER, "a".repeat(101)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksForAKeyWhereNobodyIsSignedIn() throws Exception {
        assertThat(get(PROXY, "/v1/subscriptions").statusCode()).isEqualTo(401);
    }

    @Test
    void writesDownWhoSubscribesAndNotWhoReads() throws Exception {
        HttpResponse<String> read = get(PROXY, "/v1/timeline", USER, ann);
        subscribe(PROXY, USER, bob);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(keys.all()).noneMatch(key -> key.name().equals(ann)).anyMatch(key -> key.name()
                .equals(bob));
    }

    @Test
    void tellsWhoIsSignedInAlsoInOtherScripts() throws Exception {
        String name = "山田-" + ann;
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        String told = raw(bytes);
        String token = told.replaceFirst("(?s).*\"feedToken\" ?: ?\"([^\"]+)\".*", "$1");

        assertThat(told).contains(name).contains("\"read\"", "\"subscribe\"").doesNotContain("operator");
        assertThat(get(SOMEBODY, "/v1/feed.atom?token=" + token).statusCode()).isEqualTo(200);
        assertThat(get(SOMEBODY, "/v1/timeline?token=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheAccessOfAPersonWithoutTheProxy() throws Exception {
        subscribe(PROXY, USER, ann);
        String id = keys.all().stream()
                .filter(key -> key.name().equals(ann))
                .findFirst()
                .orElseThrow()
                .id();

        keys.revoke(id);

        assertThat(get(PROXY, "/v1/subscriptions", USER, ann).statusCode()).isEqualTo(401);
    }

    @Test
    void countsAKeyForMoreThanASignIn() throws Exception {
        KeyText text = KeyText.random();
        keys.add(text, "script", EnumSet.of(Scope.READ), Optional.empty());

        String withKey = get(PROXY, "/v1/key", USER, ann, "Authorization", "Bearer " + text.text())
                .body();
        String withPassword =
                get(PROXY, "/v1/key", USER, ann, "Authorization", "Basic YTpi").body();

        assertThat(withKey).contains("script").doesNotContain(ann);
        assertThat(withPassword).contains(ann);
    }

    @Test
    void letsNoOtherSiteUseTheSignIn() throws Exception {
        HttpResponse<String> written = subscribe(PROXY, USER, ann, "Origin", "https://other.example");
        HttpResponse<String> read = get(PROXY, "/v1/key", USER, ann, "Origin", "https://other.example");

        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isNotEqualTo(Optional.of("true"));
    }

    @Test
    void doesNotStartWithoutAProxyToTrust() {
        Optional<String> header = Optional.of(USER);

        assertThatThrownBy(() -> new SignedIn(header, true, true, Optional.empty()).begin(null))
                .hasMessageContaining("NEWS_TRUSTED_PROXIES");
        assertThatThrownBy(() -> new SignedIn(header, false, true, Optional.of(List.of(PROXY))).begin(null))
                .hasMessageContaining("NEWS_TRUSTED_PROXIES");
        assertThatThrownBy(
                        () -> new SignedIn(Optional.of("X User"), true, true, Optional.of(List.of(PROXY))).begin(null))
                .hasMessageContaining("no name of a header");
        new SignedIn(Optional.empty(), false, true, Optional.empty()).begin(null);
    }

    /// What /v1/key answers to a name of any bytes, which Java's client would not send.
    private String raw(String bytes) throws Exception {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(10_000);
            socket.bind(new InetSocketAddress(PROXY, 0));
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            String request = "GET /v1/key HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s: %s\r\n\r\n";
            socket.getOutputStream().write(request.formatted(USER, bytes).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> subscribe(String from, String... headers) throws Exception {
        return send(from, WISH.formatted(UUID.randomUUID()), "/v1/subscriptions", headers);
    }

    private HttpResponse<String> get(String from, String path, String... headers) throws Exception {
        return send(from, "GET", path, headers);
    }

    private HttpResponse<String> send(String from, String body, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(10));
        if (!body.equals("GET")) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
