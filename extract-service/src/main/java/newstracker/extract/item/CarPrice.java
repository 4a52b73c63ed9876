package newstracker.extract.item;

import java.math.BigDecimal;
import newstracker.extract.number.Quantity;

/// Whether an amount is as large as what a car costs: then a name beside it is a car or a version of one.
public final class CarPrice {

    private CarPrice() {}

    public static boolean fits(Quantity amount) {
        return amount.value().compareTo(cheapest(amount.currency())) >= 0;
    }

    private static BigDecimal cheapest(String currency) {
        return switch (currency) {
            case "JPY" -> new BigDecimal("1000000");
            case "KRW" -> new BigDecimal("10000000");
            case "CNY", "HKD", "THB", "SEK", "NOK", "DKK" -> new BigDecimal("40000");
            case "TWD", "INR" -> new BigDecimal("300000");
            default -> new BigDecimal("8000");
        };
    }
}
