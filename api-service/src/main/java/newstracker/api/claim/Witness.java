package newstracker.api.claim;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newstracker.api.likeness.Signature;
import newstracker.api.sql.Row;
import newstracker.event.article.Published.Precision;
import newstracker.event.claim.Phase;
import newstracker.event.source.Show;
import newstracker.event.source.Standing;

/// A piece of evidence as it is recorded: the words, and who published them when.
public record Witness(String claim, Place place, Words words, Publication publication) {

    /// Where the words stand.
    public record Place(
            String article, int revision, int order, int start, int end, String sha256, Optional<String> cell) {

        private static Place of(Row row) throws SQLException {
            return new Place(
                    row.text("article"),
                    row.number("revision"),
                    row.number("place"),
                    row.number("start_at"),
                    row.number("end_at"),
                    row.text("sha256"),
                    row.maybeText("cell"));
        }
    }

    /// What they are, and what this text adds to the claim.
    public record Words(
            String surface, String quote, String bound, String rule, Phase phase, Optional<LocalDate> statedFrom) {

        private static Words of(Row row) throws SQLException {
            return new Words(
                    row.text("surface"),
                    row.text("quote"),
                    row.text("bound"),
                    row.text("rule"),
                    Phase.valueOf(row.text("phase")),
                    row.maybeDate("stated_from"));
        }
    }

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

        private static Publication of(Row row) throws SQLException {
            return new Publication(
                    row.text("url"),
                    row.instant("published_at"),
                    Precision.valueOf(row.text("published_precision")),
                    row.maybeText("language"),
                    row.texts("source_ids"),
                    Standing.named(row.text("standing")),
                    Show.valueOf(row.text("show")),
                    new Signature(row.numbers("signature")));
        }

        String source() {
            return sources.getFirst();
        }

        private Publication in(List<String> others, Standing strongest, Show allowed) {
            return new Publication(url, at, precision, language, others, strongest, allowed, signature);
        }
    }

    static Witness of(Row row) throws SQLException {
        return new Witness(row.text("claim"), Place.of(row), Words.of(row), Publication.of(row));
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
