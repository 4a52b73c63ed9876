package newstracker.outbound;

import java.net.InetAddress;
import java.util.Arrays;

/// A range of addresses in CIDR form: `10.0.0.0/8`, `fc00::/7`; a lone address is a range of one.
record Range(byte[] start, int bits) {

    Range {
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException("a range has between 0 and " + start.length * 8 + " bits: " + bits);
        }
        start = start.clone();
    }

    /// @throws IllegalArgumentException when the text is neither an address nor a range
    static Range of(String cidr) {
        int slash = cidr.indexOf('/');
        String literal = slash < 0 ? cidr : cidr.substring(0, slash);
        byte[] start = InetAddress.ofLiteral(literal).getAddress();
        return new Range(start, slash < 0 ? start.length * 8 : Integer.parseInt(cidr.substring(slash + 1)));
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Range(byte[] otherStart, int otherBits)
                && otherBits == bits
                && Arrays.equals(otherStart, start);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(start) * 31 + bits;
    }
}
