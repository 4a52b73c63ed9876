package newstracker.api.key;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import newstracker.api.web.KeyLimit;
import newstracker.api.web.Problem;

/// Whose key came with the request that is being answered, or who signed in at the proxy.
@RequestScoped
public class Caller {

    private final KeyLimit limit;
    private Optional<ApiKey> key = Optional.empty();

    Caller(KeyLimit limit) {
        this.limit = limit;
    }

    /// The key of a method that needs one; it was checked before the method was called.
    public ApiKey key() {
        return key.orElseThrow(() -> Problem.withoutKey("This address needs a key."));
    }

    void is(ApiKey known) {
        limit.take(known.id());
        key = Optional.of(known);
    }
}
