package newstracker.extract.price.unit;

/// What an amount is paid for: "month", "1M input tokens". `direct` tells whether it touches the amount, `cached`
/// whether it is said of tokens that were read before.
public record Rate(String unit, boolean direct, boolean cached) {

    Rate(String unit, boolean direct) {
        this(unit, direct, false);
    }

    public boolean tokens() {
        return unit.endsWith("tokens");
    }
}
