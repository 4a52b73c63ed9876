package newstracker.api.answer;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import newstracker.api.answer.Answers.Request;
import newstracker.api.hash.Sha256;
import newstracker.api.journal.Position;
import newstracker.api.query.Criteria;

/// Strong ETags that cost no work: a hash of the question and of how far the data have come.
final class Tags {

    private static final int BYTES = 16;
    // Raised when the same data are shown in another form.
    private static final String FORM = "1";

    private Tags() {}

    static String of(Request request, Criteria.When when, Position position, long number) {
        boolean compressed = request.headers().getRequestHeader(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
        String state = String.join(
                "\n",
                FORM,
                request.uri().getRequestUri().getRawPath(),
                String.valueOf(request.uri().getRequestUri().getRawQuery()),
                when.toString(),
                position.installation(),
                position.recordingSince().toString(),
                Long.toString(number),
                Boolean.toString(compressed));
        return "\"" + Sha256.hex(state, BYTES) + "\"";
    }

    /// For what is cheap to make and changes without a trace in the log.
    static String ofContent(String content) {
        return "\"" + Sha256.hex(content, BYTES) + "\"";
    }

    /// The lines of `If-None-Match`.
    static List<String> conditional(HttpHeaders headers) {
        return headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    }

    static boolean matches(HttpHeaders headers, String tag) {
        return conditional(headers).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::trim)
                // A proxy that compressed an answer made its tag a weak one.
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
