package newstracker.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The one way out of this process. Every request is checked, paced and bounded, each redirect anew.
public final class SafeHttp implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;
    private final Deadline deadline = new Deadline();
    private final HostPace pace = new HostPace();
    private final String userAgent;

    public SafeHttp(AddressGuard guard, Optional<String> contact) {
        this(guard, contact, InetAddress::getAllByName);
    }

    SafeHttp(AddressGuard guard, Optional<String> contact, GuardedDns.HostLookup lookup) {
        this.client = client(connections(new GuardedDns(guard, lookup)));
        this.userAgent = contact.filter(who -> !who.isBlank())
                .map(who -> "news-tracker/0.1 (+" + who.replaceAll("[^\\x20-\\x7E]|[()]", "") + ")")
                .orElse("news-tracker/0.1");
    }

    /// Asks for an address and follows up to five redirects.
    public Answer get(Visit visit) throws InterruptedException {
        Address address = visit.address();
        boolean permanent = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Step step = once(address, hop == 0 ? visit : visit.movedTo(address));
            if (step instanceof Step.Final(Answer answer)) {
                return permanent && hop > 0 ? moved(answer, address) : answer;
            }
            Step.Redirect redirect = (Step.Redirect) step;
            Optional<Address> next = address.resolve(redirect.location());
            if (next.isEmpty()) {
                return new Answer.Failed(
                        "it redirects to \"" + redirect.location() + "\", which is not asked for", false);
            }
            if (address.isEncrypted() && !next.get().isEncrypted()) {
                return new Answer.Failed("it redirects from https to the unprotected " + next.get(), false);
            }
            permanent &= redirect.permanent();
            address = next.get();
        }
        return new Answer.Failed("it redirects more than " + MOST_REDIRECTS + " times", false);
    }

    @Override
    public void close() throws IOException {
        deadline.close();
        client.close();
    }

    private static Answer moved(Answer answer, Address address) {
        return answer instanceof Answer.Document document
                ? new Answer.Document(document.address(), Optional.of(address), document.headers(), document.body())
                : answer;
    }

    private Step once(Address address, Visit visit) throws InterruptedException {
        HttpGet request = request(address, visit);
        HostPace.Turn turn = pace.turn(address.host());
        AtomicBoolean late = deadline.watch(request);
        try {
            return client.execute(request, response -> read(visit, request, response));
        } catch (IOException failed) {
            return new Step.Final(Failures.explained(address, failed, late.get()));
        } finally {
            deadline.met(request);
            turn.close();
        }
    }

    // A body that is refused must not be drained to its end, as closing it politely would.
    private static Step read(Visit visit, HttpGet request, ClassicHttpResponse response) throws IOException {
        try {
            return Step.of(visit, response);
        } catch (IOException refused) {
            request.cancel();
            throw refused;
        }
    }

    private HttpGet request(Address address, Visit visit) {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader("User-Agent", userAgent);
        request.setHeader(
                "Accept",
                "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
                        + " application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
        request.setHeader("Accept-Encoding", "gzip, deflate");
        visit.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
        visit.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
        return request;
    }

    // A source that has nothing new is not asked again for minutes: thousands of open connections would only lie there.
    private static boolean isWorthKeeping(HttpRequest request, HttpResponse response, HttpContext context) {
        return response.getCode() != HttpStatus.SC_NOT_MODIFIED
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
    }

    private static CloseableHttpClient client(PoolingHttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
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
                .setConnectionReuseStrategy(SafeHttp::isWorthKeeping)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(GuardedDns dns) {
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
