package newstracker.ingest.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newstracker.outbound.RetryAfter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/// One request of a visit: the end of it, or the way to the next address.
sealed interface Step {

    /// Other headers are never needed, and a hostile server may send many.
    Set<String> KEPT_HEADERS = Set.of(
            "etag",
            "last-modified",
            "content-type",
            "content-location",
            "content-language",
            "cache-control",
            "expires",
            "date",
            "link");

    record Final(Answer answer) implements Step {}

    record Redirect(String location, boolean permanent) implements Step {}

    static Step of(Visit visit, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200, 203, 206 -> new Final(document(visit, response));
            case 204, 205 -> new Final(new Answer.Failed("it answers without a body (status " + status + ")", false));
            case 304 -> new Final(new Answer.NotModified(headers(response)));
            case 301, 302, 303, 307, 308 -> redirect(response, status);
            case 410 -> new Final(new Answer.Gone());
            case 429, 503 ->
                new Final(new Answer.Throttled(
                        status, header(response, "Retry-After").flatMap(Step::pause)));
            default -> new Final(new Answer.Failed(Failures.status(status), false));
        };
    }

    private static Step redirect(ClassicHttpResponse response, int status) {
        return header(response, "Location")
                .<Step>map(location -> new Redirect(location, status == 301 || status == 308))
                .orElse(new Final(new Answer.Failed("it redirects without saying where to", false)));
    }

    private static Answer document(Visit visit, ClassicHttpResponse response) throws IOException {
        String encoding = header(response, "Content-Encoding").orElse("");
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : BodyReader.read(response.getEntity().getContent(), encoding, visit.room());
        return new Answer.Document(visit.address(), Optional.empty(), headers(response), body);
    }

    private static Answer.Headers headers(ClassicHttpResponse response) {
        Map<String, String> kept = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (KEPT_HEADERS.contains(name) && isText(header.getValue())) {
                kept.merge(name, header.getValue(), Step::together);
            }
        }
        return new Answer.Headers(kept);
    }

    // A control character in a header is a fault of the server, and no database would keep it.
    private static boolean isText(String value) {
        return value != null && value.chars().noneMatch(Character::isISOControl);
    }

    // Links may stand in several headers; of anything else the first counts.
    private static String together(String first, String next) {
        return first.startsWith("<") && next.startsWith("<") ? first + ", " + next : first;
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static Optional<java.time.Duration> pause(String retryAfter) {
        return RetryAfter.parsed(retryAfter, Instant.now());
    }
}
