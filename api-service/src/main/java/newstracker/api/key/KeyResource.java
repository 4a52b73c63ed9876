package newstracker.api.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Tells the holder of a key what it is good for.
@Path("/v1/key")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeyResource {

    private final Caller caller;

    KeyResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Needs(Scope.READ)
    @Operation(operationId = "key", summary = "The key that this request carries: name, scopes, expiry")
    public ApiKey key() {
        return caller.key();
    }
}
