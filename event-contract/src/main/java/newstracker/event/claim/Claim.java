package newstracker.event.claim;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one text says, in normal form, with every place in that text that says it.
///
/// The family is closed: a new kind stops the build at every switch that must handle it. A reader that meets a kind
/// from a newer writer sees nothing there (`MentionsExtracted` leaves it out).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Void.class)
@JsonSubTypes({
    @Type(value = Claim.ModelClaim.class, name = "model"),
    @Type(value = Claim.BenchmarkClaim.class, name = "benchmark"),
    @Type(value = Claim.PriceClaim.class, name = "price"),
})
public sealed interface Claim {

    List<Evidence> evidence();

    /// The text names this product. `known` is false when grammar recognised it and the catalogue does not hold it.
    record ModelClaim(Thing model, boolean known, List<Evidence> evidence) implements Claim {

        public ModelClaim {
            requireNonNull(model, "claim.model");
            evidence = witnessed(evidence);
        }
    }

    /// The text names a measurement. `model` is empty when it does not say whose, `score` when it gives no result.
    ///
    /// `conditions` are its words in normal form ("with tools"); `tools`, `attempts`, `effort` hold what a rule
    /// could tell of them. `comparisonKey` is empty unless results with the same key may be ranked together.
    record BenchmarkClaim(
            String benchmark,
            Optional<String> variant,
            Optional<Thing> model,
            Optional<BigDecimal> score,
            Optional<String> unit,
            Bound bound,
            List<String> conditions,
            Optional<Boolean> tools,
            Optional<Integer> attempts,
            Optional<String> effort,
            Optional<String> comparisonKey,
            List<Evidence> evidence)
            implements Claim {

        public BenchmarkClaim {
            requireNonNull(benchmark, "claim.benchmark");
            requireNonNull(bound, "claim.bound");
            conditions = List.copyOf(conditions);
            evidence = witnessed(evidence);
        }
    }

    /// The text says what somebody pays. `currency` is ISO 4217; `per` the unit paid for ("month"), empty for a
    /// one-off price; `item` the priced thing in words ("Grok 4 API"), `subject` the same as a thing.
    /// `statedFrom` is the day from which the text says it holds.
    record PriceClaim(
            Optional<Thing> subject,
            Optional<String> item,
            BigDecimal amount,
            String currency,
            Optional<String> per,
            Bound bound,
            Optional<String> tax,
            Optional<String> region,
            Optional<String> tier,
            Phase phase,
            Optional<LocalDate> statedFrom,
            List<Evidence> evidence)
            implements Claim {

        public PriceClaim {
            requireNonNull(bound, "claim.bound");
            requireNonNull(phase, "claim.phase");
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a price must not be negative: " + amount);
            }
            if (currency.length() != 3) {
                throw new IllegalArgumentException("not an ISO 4217 currency: " + currency);
            }
            evidence = witnessed(evidence);
        }
    }

    private static List<Evidence> witnessed(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim needs the words that support it");
        }
        return List.copyOf(evidence);
    }
}
