package newstracker.api.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import newstracker.api.json.ApiJson;

/// An answer in the words in which it goes out.
///
/// @param json whether that is JSON; else it is of the type that its address promises
/// @param link to the next page
record Kept(String tag, String words, boolean json, Optional<String> link) {

    static Kept of(String tag, Object body, Optional<String> link) {
        return body instanceof String text
                ? new Kept(tag, text, false, link)
                : new Kept(tag, ApiJson.write(body), true, link);
    }

    /// The type is said here, so that HEAD says the same as GET.
    Response response() {
        Response.ResponseBuilder answer =
                json ? Response.ok(words, MediaType.APPLICATION_JSON_TYPE) : Response.ok(words);
        link.ifPresent(next -> answer.header(HttpHeaders.LINK, next));
        return answer.header(HttpHeaders.ETAG, tag).build();
    }
}
