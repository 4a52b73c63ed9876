package newstracker.promises.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import newstracker.promises.farm.Farm;

/// An event of the log, and when it was first read.
///
/// @param key of the article of the farm that it is about, or empty
/// @param article the id of that article in the product
/// @param amount of the claim that it is about, or 0
public record Told(String id, String type, String key, String article, int amount, Instant at) {

    static Told of(JsonNode event, Instant at) {
        return new Told(
                event.path("id").asText(),
                event.path("type").asText(),
                Farm.keyIn(event.path("article").path("title").asText()),
                event.path("article").path("id").asText(),
                event.path("claim").path("amount").asInt(0),
                at);
    }

    public boolean isFirst() {
        return type.equals("article.published");
    }
}
