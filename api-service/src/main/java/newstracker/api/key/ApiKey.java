package newstracker.api.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A key as it is kept: everything but the key itself.
public record ApiKey(String id, String name, Set<Scope> scopes, Times times) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key needs a scope: " + id);
        }
    }

    /// When it was made and last used, and until when it can be.
    public record Times(
            Instant created, Optional<Instant> expires, Optional<Instant> lastUsed, Optional<Instant> revoked) {}

    public boolean allows(Scope needed) {
        return scopes.stream().anyMatch(scope -> scope.includes(needed));
    }

    boolean usableAt(Instant now) {
        return times.revoked().isEmpty() && times.expires().map(now::isBefore).orElse(true);
    }
}
