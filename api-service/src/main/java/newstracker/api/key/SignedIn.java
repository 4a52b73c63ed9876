package newstracker.api.key;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Who signed in at the proxy in front of this service, by the header that `NEWS_TRUSTED_USER_HEADER` names. What
/// comes from anywhere but a trusted proxy says nothing.
@Singleton
class SignedIn {

    // Set by the server for requests of trusted proxies, and taken out of all others.
    private static final String FROM_TRUSTED_PROXY = "X-Forwarded-Trusted-Proxy";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Optional<String> header;
    private final boolean proxiesNamed;

    SignedIn(
            @ConfigProperty(name = "news.trusted.user.header") Optional<String> header,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.enable-trusted-proxy-header", defaultValue = "false")
                    boolean marked,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        this.header = header;
        this.proxiesNamed = forwarding
                && marked
                && proxies.filter(named -> !named.isEmpty()).isPresent();
    }

    // Without a proxy to trust anybody could sign in as anybody: better not to start.
    void begin(@Observes StartupEvent start) {
        header.filter(name -> !HEADER.matcher(name).matches()).ifPresent(name -> {
            throw new IllegalStateException("NEWS_TRUSTED_USER_HEADER is no name of a header: \"" + name + "\"");
        });
        if (header.isPresent() && !proxiesNamed) {
            throw new IllegalStateException("NEWS_TRUSTED_USER_HEADER needs NEWS_TRUSTED_PROXIES: who may send that"
                    + " header? Without the launcher: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true and"
                    + " QUARKUS_HTTP_PROXY_TRUSTED_PROXIES=ADDRESS");
        }
    }

    Optional<Person> person(HttpServerRequest request) {
        return header.filter(_ -> fromTrustedProxy(request)).flatMap(name -> named(request, name));
    }

    private static boolean fromTrustedProxy(HttpServerRequest request) {
        // The server judges the sender when it is asked for the address; until then the mark may be forged.
        request.remoteAddress();
        return List.of("true").equals(request.headers().getAll(FROM_TRUSTED_PROXY));
    }

    private static Optional<Person> named(HttpServerRequest request, String header) {
        List<String> given = request.headers().getAll(header);
        if (given.isEmpty() || given.equals(List.of(""))) {
            return Optional.empty();
        }
        try {
            if (given.size() > 1) {
                throw new IllegalArgumentException("the header came " + given.size() + " times");
            }
            return Optional.of(new Person(text(given.getFirst())));
        } catch (IllegalArgumentException | CharacterCodingException unclear) {
            throw Problem.badValue(
                    header, "The proxy must send this header once, with one name of 1 to 100 characters in UTF-8.");
        }
    }

    /// Headers arrive as bytes in the guise of letters.
    private static String text(String given) throws CharacterCodingException {
        byte[] bytes = given.getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
