package newstracker.api.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.StatementReader;
import newstracker.api.journal.Journal;
import newstracker.api.journal.Writing;
import newstracker.api.review.Decision.Verdict;
import newstracker.api.review.ReviewStore.Made;
import newstracker.api.ruling.Ruling;
import newstracker.api.ruling.RulingStore;
import newstracker.api.web.Problem;
import newstracker.event.claim.Phase;

/// Carries decisions out: what texts are taken to say changes at once, with everything that hangs on it, and
/// stays so when they are read again.
@Singleton
class ReviewDesk {

    private static final int ID_LENGTH = 20;

    private final Journal journal;
    private final ClaimReader claims;
    private final StatementReader statements;
    private final Amendment amendment;
    private final Correcting correcting;
    private final Files files;

    ReviewDesk(
            Journal journal,
            ClaimReader claims,
            StatementReader statements,
            Amendment amendment,
            Correcting correcting,
            Files files) {
        this.journal = journal;
        this.claims = claims;
        this.statements = statements;
        this.amendment = amendment;
        this.correcting = correcting;
        this.files = files;
    }

    /// Where decisions are kept.
    @Singleton
    record Files(ReviewStore reviews, RulingStore rulings, ReportStore reports) {}

    /// What the places say instead.
    private record Outcome(Optional<NormalClaim> replacement, Optional<Phase> phase) {}

    /// Answers the id of the review.
    String decide(Decision decision, String reviewer) throws SQLException {
        String id = "rev_" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
        journal.write(writing -> decide(writing, decision, id, reviewer));
        return id;
    }

    private void decide(Writing writing, Decision decision, String id, String reviewer) throws SQLException {
        Connection connection = writing.connection();
        List<Statement> places = places(connection, decision);
        Outcome outcome = outcome(connection, decision, places.getFirst());
        List<Ruling> rulings = places.stream()
                .map(place -> Ruling.on(place, outcome.replacement(), outcome.phase()))
                .toList();
        long number = writing.take();
        Map<String, Object> review =
                Map.of("id", id, "decision", decision.verdict().word(), "reason", decision.reason());
        correcting.carryOut(writing, rulings, number, review);
        Optional<String> replacement = outcome.replacement().map(NormalClaim::id);
        Made made = new Made(id, number, writing.at(), replacement, outcome.phase());
        files.reviews().insert(connection, made, decision, reviewer);
        files.rulings().insert(connection, id, places);
        files.reports().settle(connection, decision.claim(), id);
    }

    /// The places that the decision is about. Copies of one text say the same: who corrects one corrects all.
    private List<Statement> places(Connection connection, Decision decision) throws SQLException {
        if (claims.normal(connection, List.of(decision.claim())).isEmpty()) {
            throw Problem.badValue("claim", "There is no claim \"%s\".".formatted(decision.claim()));
        }
        List<Statement> all = statements.ofClaim(connection, decision.claim());
        Set<String> texts = all.stream()
                .map(statement -> statement.witness().place())
                .filter(place -> decision.article().map(place.article()::equals).orElse(true))
                .map(place -> place.sha256())
                .collect(Collectors.toSet());
        List<Statement> places = all.stream()
                .filter(statement -> texts.contains(statement.witness().place().sha256()))
                .toList();
        if (places.isEmpty()) {
            throw Problem.conflict("No text makes this claim now: there is nothing to decide about.");
        }
        return places;
    }

    private Outcome outcome(Connection connection, Decision decision, Statement said) throws SQLException {
        return switch (decision.verdict()) {
            case Verdict.Reject _ -> new Outcome(Optional.empty(), Optional.empty());
            case Verdict.Merge(String into) ->
                new Outcome(Optional.of(target(connection, said, into)), Optional.empty());
            case Verdict.Amend(JsonNode changes) -> {
                Optional<Phase> phase = Optional.of(changes.path("phase").asText(""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Phase.valueOf(word.toUpperCase(Locale.ROOT)));
                NormalClaim amended = amendment.of(connection, said, changes);
                if (amended.id().equals(decision.claim()) && phase.isEmpty()) {
                    throw Problem.badValue("changes", "With these changes the claim stays the same.");
                }
                yield new Outcome(Optional.of(amended), phase);
            }
        };
    }

    private NormalClaim target(Connection connection, Statement said, String into) throws SQLException {
        NormalClaim target = claims.normal(connection, List.of(into)).get(into);
        if (target == null) {
            throw Problem.badValue("into", "There is no claim \"%s\".".formatted(into));
        }
        boolean same = target.id().equals(said.claim().id());
        if (same || !target.kind().equals(said.claim().kind())) {
            throw Problem.badValue("into", "A claim can be merged into another one of its kind.");
        }
        return target;
    }
}
