package newstracker.api.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Absolute addresses, built from what the operator configured and never from a request's Host header.
@Singleton
public class Links {

    private final String base;

    Links(
            @ConfigProperty(name = "news.base.url") Optional<String> base,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        String configured = base.orElse("http://localhost:" + port);
        this.base = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
    }

    public String to(String path) {
        return base + path;
    }

    /// The `Link` header that leads to the next page.
    String next(UriInfo uri, String cursor) {
        String address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build()
                .normalize()
                .toString();
        String path = address.substring(address.indexOf('/', address.indexOf("//") + 2));
        return "<%s>; rel=\"next\"".formatted(to(path));
    }
}
