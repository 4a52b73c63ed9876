package newstracker.extract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import newstracker.event.claim.Claim;
import newstracker.event.claim.Mention;
import newstracker.extract.doubt.KeptOut;

/// What a text says: its language, the places where it names something, and the claims in normal form. Each claim
/// says by which rule it was let in; `trace` says what was kept out and why.
public record Extraction(String language, List<Mention> mentions, List<Claim> claims, List<KeptOut> trace) {

    public Extraction {
        requireNonNull(language, "language");
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        trace = List.copyOf(trace);
    }
}
