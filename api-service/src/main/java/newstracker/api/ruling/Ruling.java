package newstracker.api.ruling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.event.claim.Phase;

/// What somebody decided about a place in a text: it does not say `claim` but `replacement`, or nothing.
///
/// Tied to the text's hash and offsets, so that it holds whenever and wherever the same text is read again. A
/// newer extractor may see the place a little wider: overlapping is enough.
public record Ruling(Place place, String claim, Optional<NormalClaim> replacement, Optional<Phase> phase) {

    /// Where the text was read, and the words.
    public record Place(String article, String sha256, int start, int end) {}

    public static Ruling on(Statement statement, Optional<NormalClaim> replacement, Optional<Phase> phase) {
        Witness.Place place = statement.witness().place();
        return new Ruling(
                new Place(place.article(), place.sha256(), place.start(), place.end()),
                statement.claim().id(),
                replacement,
                phase);
    }

    public String article() {
        return place.article();
    }

    /// Whether it is about this text of this article.
    public boolean on(String article, String sha256) {
        return place.article().equals(article) && place.sha256().equals(sha256);
    }

    boolean covers(Statement statement) {
        Witness.Place read = statement.witness().place();
        return statement.claim().id().equals(claim)
                && read.sha256().equals(place.sha256())
                && read.start() < place.end()
                && place.start() < read.end();
    }

    /// What a text says once this ruling is taken back: `before` is what it said until it was made.
    public List<Statement> undone(List<Statement> now, List<Statement> before) {
        return Stream.concat(
                        now.stream().filter(statement -> !made(statement)),
                        before.stream().filter(this::covers))
                .toList();
    }

    /// Whether the place says this because of the ruling.
    private boolean made(Statement statement) {
        Witness.Place read = statement.witness().place();
        return replacement.isPresent()
                && statement.claim().id().equals(replacement.get().id())
                && read.sha256().equals(place.sha256())
                && read.start() < place.end()
                && place.start() < read.end();
    }

    /// What the place says after this ruling.
    Optional<Statement> apply(Statement statement) {
        return replacement.map(statement::as).map(replaced -> phase.map(replaced::in)
                .orElse(replaced));
    }

    /// What texts say after these rulings, oldest first: a later one may rule on what an earlier one made.
    public static List<Statement> applied(List<Ruling> rulings, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> applied(rulings, statement).stream())
                .toList();
    }

    private static Optional<Statement> applied(List<Ruling> rulings, Statement statement) {
        Optional<Statement> said = Optional.of(statement);
        for (Ruling ruling : rulings) {
            if (said.filter(ruling::covers).isPresent()) {
                said = said.flatMap(ruling::apply);
            }
        }
        return said;
    }
}
