package newstracker.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Headers of every answer, errors and streams included: what a browser may do with it, and that it
/// must ask again.
@Singleton
class ResponseHeaders {

    // Before whatever may end the answer: that leaves nothing to add.
    private static final int EARLY = 400;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    // The browser of the interface description brings scripts and styles of its own inside its page.
    private static final String POLICY_OF_DOCS = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Optional<String> userHeader;

    ResponseHeaders(@ConfigProperty(name = "news.trusted.user.header") Optional<String> userHeader) {
        this.userHeader = userHeader;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    private void add(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", path.startsWith("/docs") ? POLICY_OF_DOCS : POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        // For browsers that do not know the policy, and those that would filter by guesses.
        headers.set("X-Frame-Options", "DENY");
        headers.set("X-XSS-Protection", "0");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (path.startsWith("/v1")) {
            // Keep it, but ask whether it still holds: that costs an ETag and no rows. What a key has
            // opened is for its holder alone, and so is what somebody sees who signed in.
            MultiMap asked = context.request().headers();
            boolean own = asked.contains("Authorization")
                    || userHeader.filter(asked::contains).isPresent()
                    || context.request().params().contains("token");
            headers.set("Cache-Control", own ? "private, no-store" : "public, max-age=0, must-revalidate");
            headers.set(
                    "Vary",
                    "Accept-Encoding, Origin, Authorization"
                            + userHeader.map(name -> ", " + name).orElse(""));
        }
        context.next();
    }
}
