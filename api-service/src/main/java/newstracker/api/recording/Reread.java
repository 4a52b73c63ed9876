package newstracker.api.recording;

import java.util.List;
import java.util.Optional;
import newstracker.api.claim.ClaimStore.Answered;
import newstracker.api.claim.NormalClaim;
import newstracker.api.claim.Statement;

/// What a text was understood to say and what it says when it is read again. `same` means that
/// recording it again would leave no trace.
public record Reread(Optional<Version> recorded, List<Statement> before, List<Statement> now, boolean same) {

    /// What is recorded; nothing when the text never came here.
    public record Version(int revision, int generation) {}

    public Reread {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /// Which claims come, go, or give way to others.
    public ClaimChanges changes() {
        List<Answered> answered = before.stream()
                .map(Statement::claim)
                .distinct()
                .map(claim -> new Answered(claim.id(), claim.series()))
                .distinct()
                .toList();
        List<NormalClaim> says = now.stream().map(Statement::claim).distinct().toList();
        return ClaimChanges.between(answered, says);
    }
}
