package newstracker.api.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import newstracker.api.answer.Links;
import newstracker.api.subscription.Subscription.Tongue;
import newstracker.event.claim.Phase;

/// An event in words, in the language and by the clock of whoever is told.
public record Phrase(JsonNode event, Tongue tongue) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Phrase of(Told told, Tongue tongue) {
        try {
            return new Phrase(JSON.readTree(told.body()), tongue);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("event " + told.eventId() + " cannot be read", broken);
        }
    }

    /// One line that says what happened.
    public String headline() {
        String what = event.hasNonNull("claim")
                ? claim(event.get("claim"))
                : event.path("article").path("title").asText(words("A test", "テスト"));
        return switch (event.path("type").asText()) {
            case "claim.corrected" -> words("Corrected: ", "訂正: ") + what;
            case "claim.retracted" -> words("Withdrawn: ", "撤回: ") + what;
            case "article.revised" -> words("Revised: ", "更新: ") + what;
            default -> what;
        };
    }

    /// Who says so, under which title, and when.
    public String source() {
        JsonNode article = event.path("article");
        String name = article.path("sources").path(0).path("name").asText("news-tracker");
        return name + ": " + article.path("title").asText("") + " (" + time() + ")";
    }

    public String plain() {
        return headline() + "\n" + source();
    }

    /// Where to read it.
    public String link(Links links) {
        return event.path("article").path("url").asText(links.to("/"));
    }

    private String time() {
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(tongue.locale());
        Instant at = Instant.parse(event.path("at").asText(Instant.EPOCH.toString()));
        ZonedDateTime local = at.atZone(tongue.zone());
        return form.format(local) + " " + tongue.zone().getId();
    }

    private String claim(JsonNode claim) {
        return switch (claim.path("kind").asText()) {
            case "price" -> price(claim);
            case "benchmark" -> result(claim);
            default ->
                words("Model: ", "モデル: ") + claim.path("model").path("name").asText();
        };
    }

    private String price(JsonNode claim) {
        String item =
                claim.path("subject").path("name").asText(claim.path("item").asText(""));
        String per = claim.hasNonNull("per") ? " / " + claim.get("per").asText() : "";
        String now = money(claim.path("amount"), claim) + per;
        String change = claim.hasNonNull("changePercent")
                ? " (%s %%)".formatted(new BigDecimal(claim.get("changePercent").asText()).toPlainString())
                : "";
        String before =
                claim.hasNonNull("previous") ? money(claim.path("previous").path("amount"), claim) + " → " : "";
        String announced =
                claim.path("phase").asText().equals(Phase.ANNOUNCED.word()) ? words(" (announced)", "（予告）") : "";
        return item + words(": ", "の価格: ") + before + now + change + announced;
    }

    private String result(JsonNode claim) {
        String model = claim.path("model").path("name").asText("");
        String unit = claim.path("unit").asText("");
        String score = plain(claim.path("score")) + (unit.equals("%") ? " %" : unit.isEmpty() ? "" : " " + unit);
        return model + words(" on ", " / ") + claim.path("benchmark").asText() + ": " + score;
    }

    private static String money(JsonNode amount, JsonNode claim) {
        String currency = claim.path("currency").asText("");
        return switch (currency) {
            case "USD" -> "$" + plain(amount);
            case "EUR" -> "€" + plain(amount);
            case "GBP" -> "£" + plain(amount);
            case "JPY" -> "¥" + plain(amount);
            default -> plain(amount) + " " + currency;
        };
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? new BigDecimal(number.asText()).toPlainString() : "?";
    }

    private String words(String english, String japanese) {
        return tongue.japanese() ? japanese : english;
    }
}
