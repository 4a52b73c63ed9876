package newstracker.api.web;

/// The thing that was asked for has another address now.
public final class Redirected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    public Redirected(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }
}
