package newstracker.ingest;

import java.util.Optional;
import newstracker.outbound.Address;
import newstracker.outbound.Address.MalformedAddressException;

/// The address at which hubs reach this service, as the operator says.
final class CallbackUrl {

    private CallbackUrl() {}

    /// @throws IllegalArgumentException when it is no address
    static Optional<Address> of(IngestConfig config) {
        Optional<String> given = config.callbackUrl().filter(url -> !url.isBlank());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Address address = Address.of(given.get());
            if (address.uri().getRawQuery() != null) {
                throw new IllegalArgumentException(
                        "NEWS_CALLBACK_URL: \"" + given.get() + "\" has a query; name only where the path begins");
            }
            return Optional.of(address);
        } catch (MalformedAddressException malformed) {
            throw new IllegalArgumentException("NEWS_CALLBACK_URL: " + malformed.getMessage(), malformed);
        }
    }
}
