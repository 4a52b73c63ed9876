package newstracker.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides whether this process may connect to an address: the public internet, and what the operator allows besides.
public final class AddressGuard {

    private final Set<String> names = new HashSet<>();
    private final List<Range> ranges = new ArrayList<>();

    /// Exceptions are host names, addresses or ranges (`feeds.internal`, `127.0.0.1`, `10.1.0.0/16`).
    public AddressGuard(List<String> exceptions) {
        for (String exception : exceptions) {
            String bare = exception.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
            if (bare.isEmpty()) {
                continue;
            }
            if (bare.matches("[0-9.]+(?:/\\d+)?|[0-9a-f:.]*:[0-9a-f:.]*(?:/\\d+)?")) {
                ranges.add(range(exception, bare));
            } else {
                names.add(bare);
            }
        }
    }

    boolean allows(String host, InetAddress address) {
        return GlobalUnicast.is(address)
                || names.contains(host.toLowerCase(Locale.ROOT))
                || ranges.stream().anyMatch(range -> range.holds(address));
    }

    private static Range range(String given, String bare) {
        try {
            return Range.of(bare);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "NEWS_ALLOW_HOSTS: \"" + given
                            + "\" is neither a host name nor an address nor a range like 10.1.0.0/16",
                    broken);
        }
    }
}
