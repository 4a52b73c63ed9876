package newstracker.api.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newstracker.api.secret.SigningSecret;
import newstracker.api.web.Problem;
import newstracker.api.wish.Wish;

/// Reads the body of a request, in which every field must be known and every mistake is named by its
/// field.
final class DraftReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;
    private static final Set<String> FIELDS = Set.of("query", "when", "channel", "locale", "tz");

    private DraftReader() {}

    static SubscriptionDraft read(String body, ChannelReader channels) {
        return read(object(body), channels);
    }

    /// A dry run tells nobody: the channel may be missing.
    static Wish wish(String body) {
        ObjectNode root = object(body);
        known("", root, FIELDS);
        return Wish.read(query(root), text(root, "when"));
    }

    /// The fields that `body` has, put over those of `present`.
    static SubscriptionDraft merge(ObjectNode present, String body, ChannelReader channels) {
        ObjectNode change = object(body);
        known("", change, FIELDS);
        present.setAll(change);
        return read(present, channels);
    }

    private static SubscriptionDraft read(ObjectNode root, ChannelReader channels) {
        known("", root, FIELDS);
        Wish wish = Wish.read(query(root), text(root, "when"));
        if (!root.path("channel").isObject()) {
            throw Problem.badValue(
                    "channel", "A channel is an object such as {\"type\":\"webhook\",\"url\":\"https://...\"}.");
        }
        JsonNode channel = root.get("channel");
        Optional<SigningSecret> secret = text(channel, "secret").map(DraftReader::secret);
        Channel read = channels.read(channel);
        if (secret.isPresent() && read.type() != Channel.Type.WEBHOOK) {
            throw Problem.badValue("channel.secret", "Only webhooks are signed.");
        }
        return new SubscriptionDraft(wish, read, tongue(root), secret);
    }

    private static ObjectNode object(String body) {
        if (body == null || body.isBlank()) {
            throw Problem.badValue("body", "A JSON object is needed here.");
        }
        if (body.length() > LONGEST) {
            throw Problem.badValue("body", "At most %d characters, here are %d.".formatted(LONGEST, body.length()));
        }
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw Problem.badValue("body", "A JSON object is needed here.");
        } catch (JsonProcessingException broken) {
            throw Problem.badValue(
                    "body",
                    "This is no JSON: line %d, column %d."
                            .formatted(
                                    broken.getLocation().getLineNr(),
                                    broken.getLocation().getColumnNr()));
        }
    }

    static void known(String prefix, JsonNode object, Set<String> fields) {
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw Problem.badValue(
                        prefix + name,
                        "There is no such field; there are: " + String.join(", ", new TreeSet<>(fields)) + ".");
            }
        });
    }

    private static Map<String, List<String>> query(ObjectNode root) {
        JsonNode query = root.path("query");
        if (!query.isObject() && !query.isMissingNode() && !query.isNull()) {
            throw Problem.badValue("query", "A query is an object of filters such as {\"kind\":\"price\"}.");
        }
        Map<String, List<String>> filters = new HashMap<>();
        query.properties().forEach(filter -> filters.put(filter.getKey(), values(filter.getKey(), filter.getValue())));
        return filters;
    }

    private static List<String> values(String name, JsonNode given) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : given.isArray() ? given : List.of(given)) {
            if (!value.isTextual() && !value.isNumber()) {
                throw Problem.badValue("query." + name, "A filter has a text, a number, or a list of them.");
            }
            values.add(value.asText());
        }
        return values;
    }

    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.badValue(name, "This is a text.");
        }
        return Optional.of(value.asText());
    }

    private static SigningSecret secret(String text) {
        try {
            return new SigningSecret(text);
        } catch (IllegalArgumentException wrong) {
            throw Problem.badValue("channel.secret", wrong.getMessage());
        }
    }

    private static Subscription.Tongue tongue(ObjectNode root) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(text(root, "locale").orElse("en"))
                    .build();
            return new Subscription.Tongue(locale, zone(text(root, "tz").orElse("UTC")));
        } catch (IllformedLocaleException unknown) {
            throw Problem.badValue("locale", "A language is written like en or ja.");
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.badValue("tz", "No time zone has this name; write it like Asia/Tokyo.");
        }
    }
}
