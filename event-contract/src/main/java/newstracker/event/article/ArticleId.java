package newstracker.event.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Names one article for ever: `art_` and lower-case hexadecimal digits of a hash. Also the key of its records in
// Kafka.
public record ArticleId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("art_[0-9a-f]{8,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an article id (art_ and hexadecimal digits): " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
