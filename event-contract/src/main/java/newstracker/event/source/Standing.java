package newstracker.event.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Whose voice a source is, strongest first.
public enum Standing {
    /// The company itself.
    @JsonProperty("official")
    OFFICIAL,
    @JsonProperty("press")
    PRESS,
    @JsonProperty("community")
    COMMUNITY,
    /// Passes on what others wrote.
    @JsonProperty("aggregator")
    AGGREGATOR,
    /// Written for this product to show it; never counts as a witness.
    @JsonProperty("sample")
    SAMPLE;

    /// The word used in events, configuration and the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The standing of that word.
    public static Standing named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
