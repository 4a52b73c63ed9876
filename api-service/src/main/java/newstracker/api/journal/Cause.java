package newstracker.api.journal;

import com.fasterxml.jackson.annotation.JsonValue;

/// Why something happened: news, an edit of an old text, or we ourselves.
public enum Cause {
    SOURCE("source"),
    SOURCE_EDIT("source-edit"),
    REEXTRACTION("reextraction"),
    REVIEW("review"),
    TAKEDOWN("takedown");

    private final String word;

    Cause(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
