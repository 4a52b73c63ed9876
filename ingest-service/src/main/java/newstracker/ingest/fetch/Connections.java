package newstracker.ingest.fetch;

import java.util.concurrent.TimeUnit;
import newstracker.outbound.GuardedDns;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The client that does nothing by itself: no redirect, cookie, login, retry or unpacking that was not asked for.
final class Connections {

    private Connections() {}

    static CloseableHttpClient client(GuardedDns dns) {
        return HttpClients.custom()
                .setConnectionManager(pool(dns))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(20))
                        .setResponseTimeout(Timeout.ofSeconds(20))
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableDefaultUserAgent()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(10))
                .setConnectionReuseStrategy(Connections::isWorthKeeping)
                .build();
    }

    // A source that has nothing new is not asked again for minutes: thousands of open connections would only lie there.
    private static boolean isWorthKeeping(HttpRequest request, HttpResponse response, HttpContext context) {
        return response.getCode() != HttpStatus.SC_NOT_MODIFIED
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    }

    private static PoolingHttpClientConnectionManager pool(GuardedDns dns) {
        Http1Config limits = Http1Config.custom()
                .setBufferSize(4096)
                .setMaxHeaderCount(200)
                .setMaxLineLength(64 * 1024)
                .setMaxEmptyLineCount(10)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setMaxConnTotal(500)
                .setMaxConnPerRoute(2)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(5, TimeUnit.SECONDS))
                        .setSocketTimeout(Timeout.of(20, TimeUnit.SECONDS))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
    }
}
