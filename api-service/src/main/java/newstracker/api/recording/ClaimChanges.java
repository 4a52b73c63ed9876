package newstracker.api.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.api.claim.ClaimStore.Answered;
import newstracker.api.claim.NormalClaim;

/// What a new reading of an article changes in what the article says.
public record ClaimChanges(List<NormalClaim> gained, List<String> lost, List<Correction> corrections) {

    /// On one question the article now says `now` where it said `before`.
    public record Correction(String before, String now) {}

    static ClaimChanges between(List<Answered> before, Collection<NormalClaim> after) {
        Set<String> said = before.stream().map(Answered::id).collect(Collectors.toSet());
        Set<String> says = after.stream().map(NormalClaim::id).collect(Collectors.toCollection(HashSet::new));
        List<NormalClaim> gained = after.stream()
                .filter(claim -> !said.contains(claim.id()))
                .sorted(Comparator.comparing(NormalClaim::id))
                .toList();
        List<Answered> lost = before.stream()
                .filter(claim -> !says.contains(claim.id()))
                .sorted(Comparator.comparing(Answered::id))
                .toList();
        return new ClaimChanges(gained, lost.stream().map(Answered::id).toList(), corrections(lost, gained));
    }

    private static List<Correction> corrections(List<Answered> lost, List<NormalClaim> gained) {
        Map<String, List<NormalClaim>> answers =
                gained.stream().collect(Collectors.groupingBy(NormalClaim::series, HashMap::new, Collectors.toList()));
        List<Correction> corrections = new ArrayList<>();
        for (Answered gone : lost) {
            List<NormalClaim> now = answers.getOrDefault(gone.series(), List.of());
            // Two new answers for one old: which replaced it is anybody's guess, the first is named.
            if (!now.isEmpty()) {
                corrections.add(new Correction(gone.id(), now.getFirst().id()));
            }
        }
        return corrections;
    }
}
