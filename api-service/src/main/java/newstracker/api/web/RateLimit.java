package newstracker.api.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import newstracker.api.json.ApiJson;
import newstracker.api.web.Share.Left;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lets nobody take more than a share: so many requests a minute from one address, told in every answer.
/// Whoever may write without a key gets a small share of its own for that.
@Singleton
class RateLimit {

    private static final int EARLY = 150;
    private static final String REPORTS = "/reports";

    private final Share reading;
    private final Share reporting;

    RateLimit(
            @ConfigProperty(name = "news.rate.limit", defaultValue = "6000") int most,
            @ConfigProperty(name = "news.rate.reports", defaultValue = "20") int mostReports) {
        this.reading = new Share("default", most);
        this.reporting = new Share("reports", mostReports);
    }

    void register(@Observes Filters filters) {
        if (reading.limited() || reporting.limited()) {
            filters.register(this::count, EARLY);
        }
    }

    private void count(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        String path = context.normalizedPath();
        if (!path.startsWith("/v1") || address == null) {
            context.next();
            return;
        }
        boolean reports = context.request().method() == HttpMethod.POST
                && path.replaceFirst("/+$", "").endsWith(REPORTS);
        Share share = reports ? reporting : reading;
        if (!share.limited()) {
            context.next();
            return;
        }
        Left left = share.take(address.hostAddress());
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", left.policy());
        response.putHeader("RateLimit", left.header());
        if (left.exceeded()) {
            refuse(response, left.reset());
        } else {
            context.next();
        }
    }

    private static void refuse(HttpServerResponse response, long reset) {
        Problem problem = Problem.of(
                429, "Too Many Requests", "Too many requests from your address; go on in %d seconds.".formatted(reset));
        response.setStatusCode(problem.status())
                .putHeader("Retry-After", Long.toString(reset))
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(ApiJson.write(problem));
    }
}
