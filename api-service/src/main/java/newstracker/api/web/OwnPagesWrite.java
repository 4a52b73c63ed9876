package newstracker.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import newstracker.api.json.ApiJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Every page of the web may read; only our own may write. A browser says whose page asks; a program that
/// is no browser says nothing and is let through to whatever checks its key.
@Singleton
class OwnPagesWrite {

    // Before the framework answers what a browser asks ahead of writing: that would let every page through.
    private static final int EARLY = 310;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Optional<String> own;

    OwnPagesWrite(@ConfigProperty(name = "news.base.url") Optional<String> base) {
        this.own = base.map(address -> URI.create(address).getAuthority());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || READING.contains(wanted(context.request())) || isOwn(origin, context)) {
            context.next();
            return;
        }
        Problem problem = Problem.of(403, "Forbidden", "Pages of other sites may read here, but not write.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(ApiJson.write(problem));
    }

    /// The method of the request, or the one that a browser asks leave for.
    private static HttpMethod wanted(HttpServerRequest request) {
        String announced = request.getHeader("Access-Control-Request-Method");
        return request.method() == HttpMethod.OPTIONS && announced != null
                ? HttpMethod.valueOf(announced)
                : request.method();
    }

    private boolean isOwn(String origin, RoutingContext context) {
        String page = origin.replaceFirst("^https?://", "");
        HostAndPort asked = context.request().authority();
        return own.filter(page::equals).isPresent() || asked != null && page.equals(asked.toString());
    }
}
