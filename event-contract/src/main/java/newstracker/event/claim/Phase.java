package newstracker.event.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/// When a price holds, as the text says it.
public enum Phase {
    @JsonProperty("current")
    CURRENT,
    /// "down from $99": it held before.
    @JsonProperty("former")
    FORMER,
    /// "will cost": it is to hold later.
    @JsonProperty("announced")
    ANNOUNCED;

    /// The word used in events and in the API.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
