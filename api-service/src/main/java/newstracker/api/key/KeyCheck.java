package newstracker.api.key;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets a request through only with the key that its method needs. Who writes needs one even where
/// nobody thought of saying so.
@Singleton
class KeyCheck {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern DATA = Pattern.compile("/*v1");
    private static final Pattern FEED = Pattern.compile("/*v1/feed\\.[a-z]+");
    private static final String TOKEN = "token";
    private static final String SCHEME = "Bearer ";
    private static final String HOW = " Send it as \"Authorization: Bearer KEY\"; ./tracker keys create makes one.";

    private final KeyStore keys;
    private final FeedTokens tokens;
    private final SignedIn signedIn;
    private final Caller caller;
    private final RoutingContext routing;
    private final boolean closed;

    KeyCheck(
            KeyStore keys,
            FeedTokens tokens,
            SignedIn signedIn,
            Caller caller,
            RoutingContext routing,
            @ConfigProperty(name = "news.read", defaultValue = "open") String reading) {
        this.keys = keys;
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.routing = routing;
        this.caller = caller;
        this.closed = closed(reading);
    }

    // A misspelt word must not open what was meant to be closed.
    private static boolean closed(String reading) {
        return switch (reading) {
            case "open" -> false;
            case "key" -> true;
            default -> throw new IllegalStateException("NEWS_READ is open or key, not \"" + reading + "\"");
        };
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) throws SQLException {
        Optional<Scope> needed = needed(request, resource);
        if (needed.isPresent()) {
            ApiKey key = key(request, needed.get());
            if (!key.allows(needed.get())) {
                throw Problem.notAllowed("The key \"%s\" has no scope \"%s\"."
                        .formatted(key.name(), needed.get().word()));
            }
            caller.is(key);
        }
    }

    private Optional<Scope> needed(ContainerRequestContext request, ResourceInfo resource) {
        Optional<Needs> said = Optional.ofNullable(resource.getResourceMethod().getAnnotation(Needs.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Needs.class)));
        if (said.isPresent()) {
            return said.map(Needs::value);
        }
        if (resource.getResourceMethod().isAnnotationPresent(WithoutKey.class)) {
            return Optional.empty();
        }
        if (!READING.contains(request.getMethod())) {
            return Optional.of(Scope.OPERATOR);
        }
        boolean data = DATA.matcher(request.getUriInfo().getPath()).lookingAt();
        return closed && data ? Optional.of(Scope.READ) : Optional.empty();
    }

    /// Who sends a key of this service is its holder, whoever else is signed in at the proxy.
    private ApiKey key(ContainerRequestContext request, Scope needed) throws SQLException {
        Optional<Person> person = isKey(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                ? Optional.empty()
                : signedIn.person(routing.request());
        if (person.isEmpty()) {
            return presented(request);
        }
        boolean merelyReads =
                needed == Scope.READ && !request.getUriInfo().getPath().endsWith("/key");
        return keys.use(person.get(), !merelyReads)
                .orElseThrow(() -> Problem.withoutKey("Whoever runs this service has ended the access of \"%s\"."
                        .formatted(person.get().name())));
    }

    private static boolean isKey(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private ApiKey presented(ContainerRequestContext request) throws SQLException {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String token = request.getUriInfo().getQueryParameters().getFirst(TOKEN);
        boolean feed = FEED.matcher(request.getUriInfo().getPath()).matches();
        if (header == null && feed && token != null) {
            return tokens.key(token)
                    .orElseThrow(() -> Problem.withoutKey(
                            "This address of a feed opens nothing any more; GET /v1/key tells the present one."));
        }
        if (header == null) {
            throw Problem.withoutKey("This address needs a key." + HOW);
        }
        Optional<KeyText> text =
                isKey(header) ? KeyText.read(header.substring(SCHEME.length()).trim()) : Optional.empty();
        Optional<ApiKey> key = text.isPresent() ? keys.use(text.get()) : Optional.empty();
        return key.orElseThrow(
                () -> Problem.withoutKey("This key is not known here, was revoked, or has expired." + HOW));
    }
}
