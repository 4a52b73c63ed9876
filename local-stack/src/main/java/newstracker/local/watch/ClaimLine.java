package newstracker.local.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;

/// An event as one line for the terminal. What texts say is shown without control characters: a headline
/// must not move the cursor.
final class ClaimLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimLine() {}

    static String of(String data) {
        try {
            JsonNode event = JSON.readTree(data);
            JsonNode claim = event.path("claim");
            String what =
                    claim.isMissingNode() ? event.path("article").path("title").asText() : claim(claim);
            String line = "%s  %-11s %s  %s"
                    .formatted(
                            event.path("at").asText().replaceAll("\\.\\d+Z$", "Z"),
                            verb(event),
                            what,
                            event.path("article").path("url").asText(""));
            return line.replaceAll("\\p{Cntrl}+", " ").stripTrailing();
        } catch (JsonProcessingException unreadable) {
            return "(an event that cannot be read)";
        }
    }

    private static String verb(JsonNode event) {
        String sample = event.path("claim").path("sample").asBoolean() ? "sample " : "";
        return sample
                + switch (event.path("type").asText()) {
                    case "claim.created" -> "new";
                    case "claim.corrected" -> "corrected";
                    case "claim.retracted" -> "withdrawn";
                    case String other -> other;
                };
    }

    private static String claim(JsonNode claim) {
        return switch (claim.path("kind").asText()) {
            case "price" -> price(claim);
            case "benchmark" ->
                "%s: %s %s %s"
                        .formatted(
                                claim.path("model").path("name").asText("?"),
                                claim.path("benchmark").asText(),
                                number(claim.path("score")),
                                claim.path("unit").asText(""));
            default -> "model " + claim.path("model").path("name").asText("?");
        };
    }

    private static String price(JsonNode claim) {
        String item =
                claim.path("subject").path("name").asText(claim.path("item").asText("?"));
        String before =
                claim.hasNonNull("previous") ? number(claim.path("previous").path("amount")) + " -> " : "";
        String change = claim.hasNonNull("changePercent") ? " (" + number(claim.path("changePercent")) + " %)" : "";
        String per = claim.hasNonNull("per") ? " / " + claim.path("per").asText() : "";
        return item + ": " + before + number(claim.path("amount")) + " "
                + claim.path("currency").asText("") + per + change;
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? new BigDecimal(number.asText()).toPlainString() : "?";
    }
}
