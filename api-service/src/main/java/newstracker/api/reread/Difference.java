package newstracker.api.reread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.recording.ClaimChanges;
import newstracker.api.recording.ClaimChanges.Correction;
import newstracker.api.recording.Reread;
import newstracker.event.article.Article;

/// One thing that a text is understood to say otherwise than before.
record Difference(Place place, Change change, Optional<Statement> before, Optional<Statement> now) {

    /// What becomes of a claim: `MOVED` ones stay, other words support them.
    enum Change {
        ADDED("+"),
        CHANGED("~"),
        REMOVED("-"),
        MOVED("=");

        private final String sign;

        Change(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /// The line of the report that it counts in.
    record Row(String kind, String language, String rule) {}

    /// Where it was read.
    record Place(String article, String title, String url, String language) {}

    Row row() {
        Statement said = said();
        return new Row(
                said.claim().kind(), place.language(), said.witness().words().rule());
    }

    /// What is said now, or what was said.
    Statement said() {
        return now.or(this::before).orElseThrow();
    }

    static List<Difference> of(Article article, Reread reread) {
        Place place = new Place(
                article.id().value(),
                article.title(),
                article.url(),
                article.language().orElse("?"));
        Map<String, Statement> before = byClaim(reread.before());
        Map<String, Statement> now = byClaim(reread.now());
        ClaimChanges changes = reread.changes();
        List<Difference> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Correction correction : changes.corrections()) {
            Optional<Statement> old = Optional.of(before.get(correction.before()));
            found.add(new Difference(place, Change.CHANGED, old, Optional.of(now.get(correction.now()))));
            told.add(correction.before());
            told.add(correction.now());
        }
        for (NormalClaim gained : changes.gained()) {
            if (told.add(gained.id())) {
                Optional<Statement> added = Optional.of(now.get(gained.id()));
                found.add(new Difference(place, Change.ADDED, Optional.empty(), added));
            }
        }
        for (String lost : changes.lost()) {
            if (told.add(lost)) {
                Optional<Statement> removed = Optional.of(before.get(lost));
                found.add(new Difference(place, Change.REMOVED, removed, Optional.empty()));
            }
        }
        now.forEach((claim, statement) -> {
            if (!told.contains(claim) && !words(reread.now(), claim).equals(words(reread.before(), claim))) {
                Optional<Statement> old = Optional.of(before.get(claim));
                found.add(new Difference(place, Change.MOVED, old, Optional.of(statement)));
            }
        });
        return found;
    }

    private static Map<String, Statement> byClaim(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.toMap(
                        statement -> statement.claim().id(), Function.identity(), (first, _) -> first));
    }

    private static Set<Object> words(List<Statement> statements, String claim) {
        return statements.stream()
                .filter(statement -> statement.claim().id().equals(claim))
                .map(statement -> List.of(
                        statement.witness().place().start(),
                        statement.witness().place().end(),
                        statement.witness().words()))
                .collect(Collectors.toSet());
    }
}
