package newstracker.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Tells addresses of the public internet from all others. Pure: knows ranges, asks nobody.
///
/// IPv4 inside IPv6 (mapped, compatible, NAT64, 6to4, Teredo) is never public here: nobody publishes news there, and
/// each form has been used to reach inside.
final class GlobalUnicast {

    private static final List<Range> NOT_PUBLIC_V4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Range::of)
            .toList();

    private static final Range PUBLIC_V6 = Range.of("2000::/3");

    private static final List<Range> NOT_PUBLIC_V6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48", "2d00::/8", "2e00::/7")
            .map(Range::of)
            .toList();

    private GlobalUnicast() {}

    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address v4 -> NOT_PUBLIC_V4.stream().noneMatch(range -> range.holds(v4));
            case Inet6Address v6 ->
                PUBLIC_V6.holds(v6) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.holds(v6));
            default -> false;
        };
    }
}
