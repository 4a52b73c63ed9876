package newstracker.ingest.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What is asked for. The validators are those of the last answer, byte for byte.
public record Visit(Address address, Optional<String> etag, Optional<String> lastModified) {

    public Visit {
        requireNonNull(address, "address");
    }

    /// A visit without a history.
    public static Visit to(Address address) {
        return new Visit(address, Optional.empty(), Optional.empty());
    }
}
