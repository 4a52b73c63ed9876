package newstracker.api.journal;

import com.fasterxml.jackson.annotation.JsonValue;

/// What can happen to the timeline, in the words of the stream.
public enum EventType {
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_REVISED("article.revised"),
    ARTICLE_WITHHELD("article.withheld"),
    CLAIM_CREATED("claim.created"),
    CLAIM_CORRECTED("claim.corrected"),
    CLAIM_RETRACTED("claim.retracted"),
    SOURCE_STALE("source.stale");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
