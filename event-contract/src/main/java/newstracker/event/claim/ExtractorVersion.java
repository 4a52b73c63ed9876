package newstracker.event.claim;

import static java.util.Objects.requireNonNull;

/// Which extractor saw what it says: `generation` orders versions, `digest` is the hash of code, catalogue and rules.
public record ExtractorVersion(int generation, String digest) {

    public ExtractorVersion {
        requireNonNull(digest, "extractor.digest");
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from 1: " + generation);
        }
    }
}
