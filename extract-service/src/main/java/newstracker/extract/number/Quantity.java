package newstracker.extract.number;

import java.math.BigDecimal;
import newstracker.event.claim.Bound;

/// A number of the text with what stands beside it. `unit` and `currency` are empty strings when there
/// is none; `unit` is `other` for counts that are neither result nor price, `difference` for "9 points
/// higher".
public record Quantity(int start, int end, BigDecimal value, String unit, String currency, Bound bound) {

    /// The unit of numbers that count something else.
    public static final String OTHER = "other";

    /// The unit of numbers that say how much more or less.
    public static final String DIFFERENCE = "difference";

    public boolean money() {
        return !currency.isEmpty();
    }

    public boolean plain() {
        return unit.isEmpty() && currency.isEmpty();
    }

    /// A whole number that can be a year.
    public boolean year() {
        return plain() && value.scale() <= 0 && value.intValue() >= 1900 && value.intValue() <= 2100;
    }

    Quantity as(String otherUnit, String otherCurrency, BigDecimal factor) {
        return new Quantity(start, end, normal(value.multiply(factor)), otherUnit, otherCurrency, bound);
    }

    Quantity with(Bound otherBound) {
        return new Quantity(start, end, value, unit, currency, otherBound);
    }

    /// Without an exponent and without zeros that multiplication brought.
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
