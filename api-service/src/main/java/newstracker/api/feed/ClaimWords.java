package newstracker.api.feed;

import java.math.BigDecimal;
import java.util.Optional;
import newstracker.api.claim.ClaimView;
import newstracker.api.claim.ClaimView.Content.BenchmarkContent;
import newstracker.api.claim.ClaimView.Content.ModelContent;
import newstracker.api.claim.ClaimView.Content.PriceContent;
import newstracker.api.claim.ClaimView.Previous;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Phase;
import newstracker.event.claim.Thing;

/// A claim in one short line that a reader of any language understands.
final class ClaimWords {

    private ClaimWords() {}

    static String of(ClaimView claim) {
        return switch (claim.content()) {
            case ModelContent model -> model.model().name();
            case BenchmarkContent result -> result(result);
            case PriceContent price -> price(price, claim.course().previous().flatMap(Previous::amount));
        };
    }

    private static String result(BenchmarkContent result) {
        String model = result.model().map(Thing::name).map(name -> name + ": ").orElse("");
        String score = result.score()
                .map(value -> " " + bound(result.bound()) + value.toPlainString()
                        + result.unit()
                                .map(unit -> unit.equals("%") ? " %" : " " + unit)
                                .orElse(""))
                .orElse("");
        String conditions = result.conditions().isEmpty() ? "" : " (" + String.join(", ", result.conditions()) + ")";
        return model + result.benchmark() + score + conditions;
    }

    private static String price(PriceContent price, Optional<BigDecimal> before) {
        String item = price.item()
                .or(() -> price.subject().map(Thing::name))
                .map(name -> name + ": ")
                .orElse("");
        String currency = price.currency().orElse("");
        String change = before.map(amount -> money(amount, currency) + " → ").orElse("");
        return item
                + change
                + bound(price.bound())
                + price.amount().map(amount -> money(amount, currency)).orElse("")
                + price.per().map(per -> " / " + per).orElse("")
                + (price.phase().equals(Optional.of(Phase.ANNOUNCED)) ? " (announced)" : "");
    }

    private static String bound(String bound) {
        if (bound.equals(Bound.AT_LEAST.word())) {
            return "≥ ";
        }
        return bound.equals(Bound.AT_MOST.word()) ? "≤ " : "";
    }

    private static String money(BigDecimal amount, String currency) {
        return switch (currency) {
            case "USD" -> "$" + amount.toPlainString();
            case "EUR" -> "€" + amount.toPlainString();
            case "GBP" -> "£" + amount.toPlainString();
            default -> amount.toPlainString() + " " + currency;
        };
    }
}
