package newstracker.promises.web;

/// Loopback addresses, one after the other, all below 127.1.0.0/16.
public final class Addresses {

    private static final int LAST_NUMBER = 250;

    private int given;
    private String last = "";

    public String next() {
        last = "127.1.%d.%d".formatted(1 + given / LAST_NUMBER, 1 + given % LAST_NUMBER);
        given++;
        return last;
    }

    public String last() {
        return last;
    }
}
