package newstracker.api.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newstracker.api.claim.ClaimStore.Known;
import newstracker.api.claim.ClaimStore.NewClaim;
import newstracker.api.claim.NormalClaim;
import newstracker.api.journal.Writing;

/// Which claims have a row and which somebody supports, while one article after the other says more.
final class Standing {

    private final Map<String, Known> known;
    private final Set<String> standing = new HashSet<>();
    private final Map<String, NewClaim> fresh = new LinkedHashMap<>();

    Standing(Map<String, Known> known) {
        this.known = known;
        known.forEach((id, claim) -> {
            if (claim.standing()) {
                standing.add(id);
            }
        });
    }

    /// Claims that nobody supported before begin, each with the number of its event; those that were never seen
    /// become fresh.
    Map<String, Long> begin(Writing writing, List<NormalClaim> gained, int generation) {
        Map<String, Long> created = new LinkedHashMap<>();
        for (NormalClaim claim : gained) {
            if (standing.add(claim.id())) {
                long number = writing.take();
                created.put(claim.id(), number);
                if (!known.containsKey(claim.id())) {
                    fresh.put(claim.id(), new NewClaim(claim, number, writing.at(), generation));
                }
            }
        }
        return created;
    }

    /// Claims that have no row yet.
    List<NewClaim> fresh() {
        return new ArrayList<>(fresh.values());
    }

    /// Whether the row of a claim was written by somebody who knew less of its subject.
    boolean knowsLess(NormalClaim claim, int generation) {
        Known row = known.get(claim.id());
        return row != null && row.knowsLessThan(generation, claim.known());
    }
}
