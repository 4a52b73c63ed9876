package newstracker.api.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newstracker.api.likeness.Signature;
import newstracker.event.article.Published.Precision;
import newstracker.event.claim.Phase;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;

/// A piece of evidence as it is recorded: the words, and who published them when.
public record Witness(String claim, Place place, Words words, Publication publication) {

    /// Where the words stand.
    public record Place(
            String article, int revision, int order, int start, int end, String sha256, Optional<String> cell) {}

    /// What they are, and what this text adds to the claim.
    public record Words(
            String surface, String quote, String bound, String rule, Phase phase, Optional<LocalDate> statedFrom) {}

    /// Whose they are. The first of `sources` is the one that the article was first read in.
    public record Publication(
            String url,
            Instant at,
            Precision precision,
            Optional<String> language,
            List<String> sources,
            Standing standing,
            Show show,
            Signature signature) {

        String source() {
            return sources.getFirst();
        }

        private Publication in(List<String> others, Standing strongest, Show allowed) {
            return new Publication(url, at, precision, language, others, strongest, allowed, signature);
        }

        boolean sample() {
            return standing == Standing.SAMPLE;
        }
    }

    boolean sample() {
        return publication.sample();
    }

    /// The same words, supporting another claim.
    Witness of(String other) {
        return new Witness(other, place, words, publication);
    }

    /// The same words, read in these places.
    Witness in(List<String> sources, Standing standing, Show show) {
        return new Witness(claim, place, words, publication.in(sources, standing, show));
    }

    /// The same words, understood to speak of a price that holds, held or will hold.
    Witness in(Phase phase) {
        Words other = new Words(words.surface, words.quote, words.bound, words.rule, phase, words.statedFrom);
        return new Witness(claim, place, other, publication);
    }
}
