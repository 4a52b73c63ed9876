package newstracker.extract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Mention;

/// What a text says: its language, the places where it names something, and the claims in normal form. `trace` tells
/// in words what was let in by which rule, and what was not and why.
public record Extraction(String language, List<Mention> mentions, List<Claim> claims, List<String> trace) {

    public Extraction {
        requireNonNull(language, "language");
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        trace = List.copyOf(trace);
    }
}
