package newstracker.ingest.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import newstracker.outbound.Address;

/// What is asked for. The validators are those of the last answer, byte for byte.
public record Visit(Address address, Optional<String> etag, Optional<String> lastModified, Room room) {

    public Visit {
        requireNonNull(address, "address");
        requireNonNull(room, "room");
    }

    /// A visit without a history. Whoever makes it closes the room when the answer is no longer needed.
    public static Visit to(Address address, Room room) {
        return new Visit(address, Optional.empty(), Optional.empty(), room);
    }

    /// The next hop of a redirect: validators belong to the address they came from.
    Visit movedTo(Address next) {
        return to(next, room);
    }
}
