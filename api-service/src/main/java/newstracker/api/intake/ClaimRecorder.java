package newstracker.api.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newstracker.api.claim.ClaimStore;
import newstracker.api.claim.ClaimStore.NewClaim;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;
import newstracker.api.claim.Witness;
import newstracker.api.intake.ClaimChanges.Correction;
import newstracker.api.journal.Cause;
import newstracker.api.journal.Writing;

/// Records what a reading says, and finds out what that changes: claims that begin, end or give way to
/// others.
@Singleton
public class ClaimRecorder {

    private final ClaimStore store;

    public ClaimRecorder(ClaimStore store) {
        this.store = store;
    }

    /// What followers are to be told of an article's claims: created ones with the number of their event.
    public record Told(
            String article,
            long number,
            Cause cause,
            Map<String, Long> created,
            List<Correction> corrected,
            List<String> retracted) {}

    /// All that an article says now, as one generation of the extractor read it.
    public record Said(String article, List<String> companies, int generation, List<Statement> statements) {}

    /// Makes this what the article says, from `number` on.
    public Told record(Writing writing, Said said, Cause cause, long number) throws SQLException {
        Connection connection = writing.connection();
        Map<String, NormalClaim> says = new LinkedHashMap<>();
        said.statements().stream().map(Statement::claim).forEach(claim -> says.putIfAbsent(claim.id(), claim));
        ClaimChanges changes = ClaimChanges.between(store.ofArticle(connection, said.article()), says.values());
        Map<String, Long> created = begin(writing, changes, said.generation());
        store.learn(connection, says.values(), said.generation());
        List<Witness> witnesses =
                said.statements().stream().map(Statement::witness).toList();
        store.replaceEvidence(connection, said.article(), said.companies(), witnesses, number);
        return new Told(said.article(), number, cause, created, changes.corrections(), ended(connection, changes));
    }

    /// Claims that nobody supported before begin; those that were never seen get their row.
    private Map<String, Long> begin(Writing writing, ClaimChanges changes, int generation) throws SQLException {
        List<String> gained = changes.gained().stream().map(NormalClaim::id).toList();
        Set<String> standing = store.standing(writing.connection(), gained);
        Set<String> known = store.known(writing.connection(), gained);
        Map<String, Long> created = new LinkedHashMap<>();
        List<NewClaim> fresh = new ArrayList<>();
        for (NormalClaim claim : changes.gained()) {
            if (!standing.contains(claim.id())) {
                created.put(claim.id(), writing.take());
            }
            if (!known.contains(claim.id())) {
                fresh.add(new NewClaim(claim, created.get(claim.id()), writing.at(), generation));
            }
        }
        store.insert(writing.connection(), fresh);
        return created;
    }

    private List<String> ended(Connection connection, ClaimChanges changes) throws SQLException {
        Set<String> gone = new HashSet<>(changes.lost());
        gone.removeAll(store.standing(connection, changes.lost()));
        return gone.stream().sorted().toList();
    }
}
