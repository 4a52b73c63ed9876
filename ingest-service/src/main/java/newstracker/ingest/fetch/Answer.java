package newstracker.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newstracker.outbound.Address;

/// What came of asking for an address once.
///
/// The family is closed: a new outcome stops the build at every switch that must handle it.
public sealed interface Answer {

    /// A body. `address` is where it finally came from; `movedTo` is set when every step there was permanent.
    record Document(Address address, Optional<Address> movedTo, Headers headers, byte[] body) implements Answer {}

    /// The server says nothing changed since the last visit.
    record NotModified(Headers headers) implements Answer {}

    /// The server asks for a pause; `after` is empty when it does not say how long.
    record Throttled(int status, Optional<Duration> after) implements Answer {}

    /// The server says this address will not come back.
    record Gone() implements Answer {}

    /// Anything else. `ours` means that the fault lies on this side: it does not count against the source.
    record Failed(String reason, boolean ours) implements Answer {}

    /// The headers of an answer that matter; names are lower case.
    record Headers(Map<String, String> values) {

        public Headers {
            values = Map.copyOf(values);
        }

        public Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }
}
