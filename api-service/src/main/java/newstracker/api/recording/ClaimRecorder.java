package newstracker.api.recording;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.api.claim.ClaimStore;
import newstracker.api.claim.ClaimStore.Answered;
import newstracker.api.claim.ClaimStore.Testimony;
import newstracker.api.claim.ClaimStore.Testimony.Piece;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.journal.Cause;
import newstracker.api.journal.Writing;
import newstracker.api.recording.ClaimChanges.Correction;

/// Records what a reading says, and finds out what that changes: claims that begin, end or give way to
/// others.
@Singleton
public class ClaimRecorder {

    private final ClaimStore store;
    private final Returns returns;

    public ClaimRecorder(ClaimStore store, Returns returns) {
        this.store = store;
        this.returns = returns;
    }

    /// What followers are to be told of an article's claims: those that are created, or come back, with the number of
    /// their event.
    public record Told(
            String article,
            long number,
            Cause cause,
            Map<String, Long> created,
            List<Correction> corrected,
            List<String> retracted) {

        boolean nothing() {
            return created.isEmpty() && !ends();
        }

        /// Whether something that was said before has come to an end.
        boolean ends() {
            return !corrected.isEmpty() || !retracted.isEmpty();
        }

        /// What comes back takes its number after all that is new.
        private Told and(List<String> returned, Writing writing) {
            Map<String, Long> begun = new LinkedHashMap<>(created);
            returned.forEach(claim -> begun.computeIfAbsent(claim, _ -> writing.take()));
            return new Told(article, number, cause, begun, corrected, retracted);
        }

        /// All claims that are told of.
        Stream<String> claims() {
            Stream<String> corrections =
                    corrected.stream().flatMap(correction -> Stream.of(correction.before(), correction.now()));
            return Stream.of(created.keySet().stream(), corrections, retracted.stream())
                    .flatMap(Function.identity());
        }

        private Told without(Set<String> standing) {
            List<String> gone = retracted.stream()
                    .filter(claim -> !standing.contains(claim))
                    .sorted()
                    .toList();
            return new Told(article, number, cause, created, corrected, gone);
        }
    }

    /// All that an article says from `number` on, as one generation of the extractor read it.
    public record Said(
            String article, long number, List<String> companies, int generation, List<Statement> statements) {

        /// Each claim once, in the order of the text.
        Collection<NormalClaim> claims() {
            Map<String, NormalClaim> claims = new LinkedHashMap<>();
            statements.stream().map(Statement::claim).forEach(claim -> claims.putIfAbsent(claim.id(), claim));
            return claims.values();
        }

        Testimony testimony() {
            List<Piece> pieces = statements.stream()
                    .map(statement -> new Piece(statement.witness(), Beginnings.begins(statement, statements)))
                    .toList();
            return new Testimony(pieces, companies, number);
        }
    }

    /// Makes this what the article says.
    public Told record(Writing writing, Said said, Cause cause) throws SQLException {
        return record(writing, List.of(said), cause).getFirst();
    }

    /// The same for many articles in the round trips of one. Of many, none may have said anything before: who ends
    /// what another begins would be lost.
    List<Told> record(Writing writing, List<Said> all, Cause cause) throws SQLException {
        Connection connection = writing.connection();
        Map<String, List<Answered>> before =
                store.ofArticles(connection, all.stream().map(Said::article).toList());
        Standing standing = standing(connection, all);
        List<Told> told = new ArrayList<>();
        for (Said said : all) {
            List<Answered> gone = before.getOrDefault(said.article(), List.of());
            ClaimChanges changes = ClaimChanges.between(gone, said.claims());
            Map<String, Long> created = standing.begin(writing, changes.gained(), said.generation());
            told.add(new Told(said.article(), said.number(), cause, created, changes.corrections(), changes.lost()));
        }
        store.insert(connection, standing.fresh());
        learn(connection, all, standing);
        for (Said said : all) {
            if (before.containsKey(said.article())) {
                store.closeEvidence(connection, said.article(), said.number());
            }
        }
        store.insertEvidence(connection, all.stream().map(Said::testimony).toList());
        Set<String> created =
                told.stream().flatMap(one -> one.created().keySet().stream()).collect(Collectors.toSet());
        Map<String, List<String>> returned = returns.of(connection, all, created);
        return ended(
                connection,
                told.stream()
                        .map(one -> one.and(returned.get(one.article()), writing))
                        .toList());
    }

    private Standing standing(Connection connection, List<Said> all) throws SQLException {
        List<String> ids = all.stream()
                .flatMap(said -> said.claims().stream())
                .map(NormalClaim::id)
                .distinct()
                .toList();
        return new Standing(ids.isEmpty() ? Map.of() : store.known(connection, ids));
    }

    private void learn(Connection connection, List<Said> all, Standing standing) throws SQLException {
        for (Said said : all) {
            List<NormalClaim> unlearnt = said.claims().stream()
                    .filter(claim -> standing.knowsLess(claim, said.generation()))
                    .toList();
            store.learn(connection, unlearnt, said.generation());
        }
    }

    /// Of what was lost, only what nobody else supports is retracted.
    private List<Told> ended(Connection connection, List<Told> all) throws SQLException {
        List<String> lost =
                all.stream().flatMap(told -> told.retracted().stream()).toList();
        if (lost.isEmpty()) {
            return all;
        }
        Set<String> standing = store.standing(connection, lost);
        return all.stream().map(told -> told.without(standing)).toList();
    }
}
