package newstracker.event.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much of a source's text others may see through us.
public enum Show {
    /// Everything: the licence allows it.
    @JsonProperty("full")
    FULL,
    /// Title, link and the sentence that supports a claim.
    @JsonProperty("quote")
    QUOTE,
    /// Title and link alone.
    @JsonProperty("link")
    LINK
}
