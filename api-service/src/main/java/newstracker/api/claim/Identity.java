package newstracker.api.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newstracker.api.hash.Sha256;
import newstracker.event.claim.Bound;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.Thing;

/// Gives a claim its normal form and its names. What a text adds of its own - spelling, "about", its
/// standing, whether the price is a former one - belongs to the evidence and stays out of the hash.
public final class Identity {

    private static final int HASH_BYTES = 10;
    private static final String NOTHING = "";

    private Identity() {}

    public static NormalClaim of(Claim claim) {
        return switch (claim) {
            case ModelClaim model -> ofModel(model);
            case BenchmarkClaim result -> ofResult(result);
            case PriceClaim price -> ofPrice(price);
        };
    }

    private static NormalClaim ofModel(ModelClaim claim) {
        String key = key("model", claim.model().id());
        return new NormalClaim(
                name("clm_", key),
                name("ser_", key),
                name("qst_", key),
                "model",
                Optional.of(claim.model()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bound.EXACT.word(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claim.known());
    }

    private static NormalClaim ofResult(BenchmarkClaim claim) {
        Optional<BigDecimal> score = claim.score().map(Identity::plain);
        List<String> conditions =
                claim.conditions().stream().sorted().distinct().toList();
        String question = key(
                "benchmark",
                folded(claim.benchmark()),
                claim.variant().map(Identity::folded),
                claim.model().map(Thing::id));
        String series = key(question, claim.unit(), String.join("+", conditions));
        String direction = direction(claim.bound());
        return new NormalClaim(
                name("clm_", key(series, score.map(BigDecimal::toPlainString), direction)),
                name("ser_", series),
                name("qst_", question),
                "benchmark",
                claim.model(),
                Optional.empty(),
                Optional.of(claim.benchmark()),
                claim.variant(),
                score,
                claim.unit(),
                Optional.empty(),
                Optional.empty(),
                direction,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                conditions,
                claim.tools(),
                claim.attempts(),
                claim.effort(),
                claim.comparisonKey(),
                true);
    }

    private static NormalClaim ofPrice(PriceClaim claim) {
        BigDecimal amount = plain(claim.amount());
        String currency = claim.currency().toUpperCase(Locale.ROOT);
        String subject = claim.subject()
                .map(Thing::id)
                .or(() -> claim.item().map(Thing::idOf))
                .orElse(NOTHING);
        String series = key("price", subject, currency, claim.per(), claim.region(), claim.tax(), claim.tier());
        String direction = direction(claim.bound());
        return new NormalClaim(
                name("clm_", key(series, amount.toPlainString(), direction)),
                name("ser_", series),
                name("qst_", series),
                "price",
                claim.subject(),
                claim.item(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(amount),
                Optional.empty(),
                Optional.of(currency),
                claim.per(),
                direction,
                claim.tax(),
                claim.region(),
                claim.tier(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static String direction(Bound bound) {
        return switch (bound) {
            case EXACT, ABOUT -> Bound.EXACT.word();
            case AT_LEAST, AT_MOST -> bound.word();
        };
    }

    /// 30.00 and 30 are one number.
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String folded(String name) {
        return Thing.idOf(name);
    }

    private static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            Object value = part instanceof Optional<?> maybe
                    ? maybe.map(Object::toString).orElse(NOTHING)
                    : part;
            key.append(value).append('\u001f');
        }
        return key.toString();
    }

    private static String name(String prefix, String key) {
        return prefix + Sha256.hex(key, HASH_BYTES);
    }
}
