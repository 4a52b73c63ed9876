package newstracker.extract.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Claim.BenchmarkClaim;
import newstracker.event.claim.Claim.ModelClaim;
import newstracker.event.claim.Claim.PriceClaim;
import newstracker.event.claim.ExtractorVersion;
import newstracker.event.claim.Mention;
import newstracker.event.claim.Thing;
import newstracker.extract.Extraction;

/// What the command prints for one file.
record Report(Document document, ExtractorVersion version, Extraction extraction, boolean explained) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    String json() throws JsonProcessingException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", document.id());
        report.put("lang", extraction.language());
        report.put("extractor", object("generation", version.generation(), "digest", version.digest()));
        report.put("sha256", sha256(document.text()));
        report.put(
                "models",
                claims(ModelClaim.class).stream()
                        .map(claim -> claim.model().name())
                        .toList());
        report.put(
                "benchmarks",
                claims(BenchmarkClaim.class).stream().map(Report::benchmark).toList());
        report.put(
                "prices", claims(PriceClaim.class).stream().map(Report::price).toList());
        report.put(
                "mentions", extraction.mentions().stream().map(Report::mention).toList());
        if (explained) {
            report.put("candidates", Explanation.candidates(extraction));
        }
        return JSON.writeValueAsString(report);
    }

    private <T extends Claim> List<T> claims(Class<T> kind) {
        return extraction.claims().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Map<String, Object> benchmark(BenchmarkClaim claim) {
        return object(
                "benchmark", claim.benchmark(),
                "model", claim.model().map(Thing::name),
                "score", claim.score().map(Report::plain),
                "unit", claim.unit(),
                "bound", claim.bound().word(),
                "conditions", claim.conditions());
    }

    private static Map<String, Object> price(PriceClaim claim) {
        return object(
                "amount", plain(claim.amount()),
                "currency", claim.currency(),
                "per", claim.per(),
                "item", claim.item(),
                "bound", claim.bound().word());
    }

    private static Map<String, Object> mention(Mention mention) {
        return switch (mention) {
            case Mention.ModelMention model -> {
                Map<String, Object> object = mention("model", model, model.name());
                object.put("known", model.known());
                object.put("rule", model.rule());
                yield object;
            }
            case Mention.BenchmarkMention benchmark -> {
                Map<String, Object> object = mention("benchmark", benchmark, benchmark.name());
                object.put("rule", benchmark.rule());
                yield object;
            }
            case Mention.PriceMention price -> {
                Map<String, Object> object =
                        mention("price", price, price.name().orElse(null));
                object.put("amount", plain(price.amount()));
                object.put("currency", price.currency());
                object.put("rule", price.rule());
                yield object;
            }
        };
    }

    private static Map<String, Object> mention(String kind, Mention mention, String name) {
        return object(
                "kind",
                kind,
                "start",
                mention.start(),
                "end",
                mention.end(),
                "surface",
                mention.surface(),
                "name",
                name);
    }

    /// Numbers as people write them: 20000, never 2E+4.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /// Names and values in turn, in their order; an empty value is null.
    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1] instanceof Optional<?> maybe ? maybe.orElse(null) : pairs[i + 1];
            object.put((String) pairs[i], value);
        }
        return object;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
