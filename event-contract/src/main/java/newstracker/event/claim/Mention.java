package newstracker.event.claim;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Optional;

/// A place in a text where something is named: `text.substring(start, end)` equals `surface`.
///
/// The family is closed: a new kind stops the build at every switch that must handle it. A reader that meets a kind
/// from a newer writer sees nothing there (`MentionsExtracted` leaves it out).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Void.class)
@JsonSubTypes({
    @Type(value = Mention.ModelMention.class, name = "model"),
    @Type(value = Mention.BenchmarkMention.class, name = "benchmark"),
    @Type(value = Mention.PriceMention.class, name = "price"),
})
public sealed interface Mention {

    int start();

    int end();

    String surface();

    /// The name of the rule that saw it; it appears in explanations and documents.
    String rule();

    /// `name` is canonical; `known` is false for a name that grammar recognised and the catalogue does not hold.
    record ModelMention(int start, int end, String surface, String name, boolean known, String rule)
            implements Mention {}

    record BenchmarkMention(int start, int end, String surface, String name, String rule) implements Mention {}

    /// `name` is what is priced, when the text says so.
    record PriceMention(
            int start, int end, String surface, Optional<String> name, BigDecimal amount, String currency, String rule)
            implements Mention {}
}
