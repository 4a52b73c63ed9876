package newstracker.api.key;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Tells the holder of a key what it is good for.
@Path("/v1/key")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeyResource {

    private final Caller caller;
    private final FeedTokens tokens;

    KeyResource(Caller caller, FeedTokens tokens) {
        this.caller = caller;
        this.tokens = tokens;
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
}
