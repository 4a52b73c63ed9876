package newstracker.api.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/// JSON that is already written, as it comes from the database.
public record RawJson(String text) {

    @JsonValue
    @JsonRawValue
    @Override
    public String text() {
        return text;
    }
}
