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
import newstracker.api.claim.Identity;
import newstracker.api.claim.NormalClaim;
import newstracker.api.intake.ClaimChanges.Correction;
import newstracker.api.journal.Cause;
import newstracker.api.journal.Writing;
import newstracker.api.likeness.Signature;
import newstracker.event.MentionsExtracted;

/// Records what a reading says, and finds out what that changes: claims that begin, end or give way to
/// others.
@Singleton
class ClaimRecorder {

    private final ClaimStore store;

    ClaimRecorder(ClaimStore store) {
        this.store = store;
    }

    /// What followers are to be told of an article's claims: created ones with the number of their event.
    record Told(
            String article,
            long number,
            Cause cause,
            Map<String, Long> created,
            List<Correction> corrected,
            List<String> retracted) {}

    Told record(Writing writing, MentionsExtracted event, Signature signature, Cause cause, long number)
            throws SQLException {
        Connection connection = writing.connection();
        String article = event.article().id().value();
        Map<String, NormalClaim> says = new LinkedHashMap<>();
        event.claims().stream().map(Identity::of).forEach(claim -> says.putIfAbsent(claim.id(), claim));
        ClaimChanges changes = ClaimChanges.between(store.ofArticle(connection, article), says.values());
        Map<String, Long> created = begin(writing, changes, event.extractor().generation());
        store.learn(connection, says.values(), event.extractor().generation());
        store.replaceEvidence(connection, article, event.article().companies(), Witnesses.of(event, signature), number);
        return new Told(article, number, cause, created, changes.corrections(), ended(connection, changes));
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
