package newstracker.api.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newstracker.event.claim.Thing;

/// What an event of the log says, laid out so that many wishes can be held against it. It is read from
/// the logged body and from nothing else: the same event is matched alike today and in a year.
public record Facts(Event event, Text text, Optional<Said> said) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREATED = "claim.created";

    public record Event(long number, String type, String cause, Instant at) {}

    /// The article.
    record Text(
            String article,
            List<String> companies,
            List<String> sources,
            String standing,
            String lang,
            Instant published,
            boolean sample) {}

    /// The claim. `value` is an amount or a score.
    record Said(
            String kind,
            String thing,
            String maker,
            String category,
            String benchmark,
            Measure measure,
            Optional<BigDecimal> value,
            Optional<BigDecimal> changePercent,
            Course course) {}

    record Measure(String currency, String per) {}

    /// Whether it follows another value, was over before it was read, contradicts others from its beginning, and is
    /// no statement about the world.
    record Course(boolean change, boolean former, boolean over, boolean conflict, boolean sample) {}

    /// Empty for news of sources, which nobody subscribes to.
    public static Optional<Facts> of(Event event, String body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!root.hasNonNull("article")) {
                return Optional.empty();
            }
            Optional<Said> said =
                    root.hasNonNull("claim") ? Optional.of(said(root.get("claim"), event.type())) : Optional.empty();
            return Optional.of(new Facts(event, text(root.get("article")), said));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("event " + event.number() + " cannot be read", broken);
        }
    }

    boolean sample() {
        return text.sample() || said.filter(claim -> claim.course().sample()).isPresent();
    }

    private static Text text(JsonNode article) {
        List<String> sources = new ArrayList<>();
        article.path("sources").forEach(source -> sources.add(source.path("id").asText()));
        List<String> companies = new ArrayList<>();
        article.path("companies").forEach(company -> companies.add(company.asText()));
        return new Text(
                article.path("id").asText(),
                companies,
                sources,
                article.path("standing").asText(),
                article.path("lang").asText(""),
                time(article.path("published").asText()),
                article.path("sample").asBoolean());
    }

    private static Said said(JsonNode claim, String type) {
        JsonNode subject = claim.hasNonNull("subject") ? claim.get("subject") : claim.path("model");
        JsonNode value = claim.hasNonNull("amount") ? claim.get("amount") : claim.path("score");
        String item = claim.path("item").asText("");
        boolean price = claim.path("kind").asText().equals("price");
        return new Said(
                claim.path("kind").asText(),
                subject.path("id").asText(item.isEmpty() ? "" : Thing.idOf(item)),
                subject.path("maker").asText(""),
                subject.path("category").asText(""),
                claim.hasNonNull("benchmark")
                        ? Thing.idOf(claim.get("benchmark").asText())
                        : "",
                new Measure(claim.path("currency").asText(""), claim.path("per").asText("")),
                number(value),
                number(claim.path("changePercent")),
                new Course(
                        claim.hasNonNull("previous"),
                        claim.path("phase").asText("").equalsIgnoreCase("former"),
                        price && claim.hasNonNull("validUntil"),
                        type.equals(CREATED) && !claim.path("conflicts").isEmpty(),
                        claim.path("sample").asBoolean()));
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
    }

    private static Instant time(String published) {
        return published.length() == "2026-05-01".length()
                ? LocalDate.parse(published).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Instant.parse(published);
    }
}
