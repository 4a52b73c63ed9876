package newstracker.api.key;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import newstracker.api.web.JsonBody;
import newstracker.api.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Tells the holder of a key what it is good for.
@Path("/v1/key")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeyResource {

    private static final int LONGEST_CODE = 100;

    private final Caller caller;
    private final FeedTokens tokens;
    private final KeyLinks links;

    KeyResource(Caller caller, FeedTokens tokens, KeyLinks links) {
        this.caller = caller;
        this.tokens = tokens;
        this.links = links;
    }

    /// A key, and the word that opens feeds in its stead where reading is closed.
    record Held(@JsonUnwrapped ApiKey key, Optional<String> feedToken) {}

    @GET
    @Needs(Scope.READ)
    @Operation(
            operationId = "key",
            summary =
                    "The key that this request carries, or the person who is signed in: name, scopes, expiry, and its token for addresses of feeds")
    public Held key() {
        return new Held(caller.key(), tokens.of(caller.key()));
    }

    /// A key that was made just now; `text` is shown only here.
    record Made(@JsonUnwrapped ApiKey key, String text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @WithoutKey
    @Operation(operationId = "openKeyLink", summary = "Exchanges the code of a link for a key, once")
    public Response open(byte[] body) throws SQLException {
        String code = JsonBody.read(body, Set.of("code")).text("code", LONGEST_CODE);
        Optional<KeyText> text = KeyText.read(code);
        Optional<KeyLinks.Opened> opened = text.isPresent() ? links.open(text.get()) : Optional.empty();
        return opened.map(one -> new Made(one.key(), one.text().text()))
                .map(made ->
                        Response.status(Response.Status.CREATED).entity(made).build())
                .orElseThrow(
                        () -> Problem.withoutKey(
                                "This link was opened before, or is older than a day; ./tracker keys create --link makes another."));
    }
}
