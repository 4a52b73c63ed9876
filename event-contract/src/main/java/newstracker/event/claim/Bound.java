package newstracker.event.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a text limits a number: "44.4", "about 50", "over 1400", "up to 100".
public enum Bound {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("about")
    ABOUT,
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST;

    /// The word used in events and in the API.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
