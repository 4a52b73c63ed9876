package newstracker.api.answer;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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

    /// Another path with the query of a request.
    String to(String path, UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return to(path) + (query == null ? "" : "?" + query);
    }

    /// The path and query of a request, whatever host it was sent to.
    public String pathOf(UriInfo uri) {
        return path(uri.getRequestUri());
    }

    /// The `Link` header that leads to the next page.
    String next(UriInfo uri, String cursor) {
        URI address =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<%s>; rel=\"next\"".formatted(to(path(address)));
    }

    private static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
