package newstracker.api.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/// The object that somebody sent, where every field must be one that the address knows: a misspelt field
/// that is passed over in silence does something else than was meant.
public final class JsonBody {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    public static JsonBody read(byte[] bytes, Collection<String> known) {
        JsonNode object = parse(bytes);
        if (!object.isObject()) {
            throw Problem.badValue("body", "Send a JSON object with: " + names(known) + ".");
        }
        check("", object, known);
        return new JsonBody(object);
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes == null ? new byte[0] : bytes);
        } catch (IOException malformed) {
            throw Problem.badValue("body", "This is no JSON.");
        }
    }

    private static void check(String path, JsonNode object, Collection<String> known) {
        for (Iterator<String> fields = object.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!known.contains(field)) {
                throw Problem.badValue(
                        path + field, "There is no field of this name here; there are: " + names(known) + ".");
            }
        }
    }

    /// Text that must be there.
    public String text(String field, int longest) {
        return maybeText(field, longest)
                .orElseThrow(() -> Problem.badValue(field, "This field is needed, as a text that is not empty."));
    }

    public Optional<String> maybeText(String field, int longest) {
        JsonNode value = object.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            return Optional.empty();
        }
        String text = value.asText();
        if (!value.isTextual() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw Problem.badValue(field, "Must be a text of at most %d characters.".formatted(longest));
        }
        return Optional.of(text.strip());
    }

    /// An object inside this one; empty when it is not there.
    public JsonNode object(String field, Collection<String> known) {
        JsonNode inner = object.path(field);
        if (inner.isMissingNode() || inner.isNull()) {
            return JSON.createObjectNode();
        }
        if (!inner.isObject()) {
            throw Problem.badValue(field, "Must be an object with: " + names(known) + ".");
        }
        check(field + ".", inner, known);
        return inner;
    }

    private static String names(Collection<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }
}
