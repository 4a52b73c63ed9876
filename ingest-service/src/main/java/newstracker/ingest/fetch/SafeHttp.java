package newstracker.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import newstracker.outbound.Address;
import newstracker.outbound.AddressGuard;
import newstracker.outbound.GuardedDns;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/// The one way out of this process. Every request is checked, paced and bounded, each redirect anew.
public final class SafeHttp implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int EXCERPT = 200;

    private final CloseableHttpClient client;
    private final Deadline deadline = new Deadline();
    private final HostPace pace = new HostPace();
    private final String userAgent;

    public SafeHttp(AddressGuard guard, Optional<String> contact) {
        this(guard, contact, InetAddress::getAllByName);
    }

    SafeHttp(AddressGuard guard, Optional<String> contact, GuardedDns.HostLookup lookup) {
        this.client = Connections.client(new GuardedDns(guard, lookup));
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

    /// Sends a form, as hubs want it. A redirect is followed only where it keeps the form.
    public Receipt post(Address address, Map<String, String> form) throws InterruptedException {
        Address at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Receipt receipt = posted(at, form);
            if (!receipt.isElsewhere()) {
                return receipt;
            }
            Optional<Address> next = at.resolve(receipt.location().orElseThrow());
            if (next.isEmpty() || at.isEncrypted() && !next.get().isEncrypted()) {
                return Receipt.refused("it redirects to \"" + receipt.location().get() + "\", which is not asked for");
            }
            at = next.get();
        }
        return Receipt.refused("it redirects more than " + MOST_REDIRECTS + " times");
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
        return paced(address, request, response -> read(visit, request, response), Step.Final::new);
    }

    private Receipt posted(Address address, Map<String, String> form) throws InterruptedException {
        HttpPost request = new HttpPost(address.uri());
        request.setHeader("User-Agent", userAgent);
        request.setEntity(new UrlEncodedFormEntity(
                form.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        return paced(address, request, SafeHttp::receipt, Receipt::failed);
    }

    private <T> T paced(
            Address address,
            HttpUriRequestBase request,
            HttpClientResponseHandler<T> reader,
            Function<Answer.Failed, T> failure)
            throws InterruptedException {
        HostPace.Turn turn = pace.turn(address.host());
        AtomicBoolean late = deadline.watch(request);
        try {
            return client.execute(request, reader);
        } catch (IOException failed) {
            return failure.apply(Failures.explained(address, failed, late.get()));
        } finally {
            deadline.met(request);
            turn.close();
        }
    }

    private static Receipt receipt(ClassicHttpResponse response) throws IOException {
        byte[] start = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readNBytes(EXCERPT);
        String words = new String(start, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        Optional<String> location =
                Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
        return new Receipt(response.getCode(), words.strip(), location);
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
}
