package newstracker.api.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import newstracker.api.show.Since;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;

/// From when a claim holds: the day its text states, else the earliest publication. A price that texts
/// only name as a former one has no known beginning; its end is the first time it was called former.
record Validity(Optional<Since> from, Optional<Since> formerSince, String basis, Phase phase, Standing standing) {

    /// @param stated the days that texts name as the beginning
    /// @param published when each text came out; at least one
    static Validity of(
            Collection<Standing> standings, Collection<Phase> phases, List<LocalDate> stated, List<Since> published) {
        Comparator<Since> byTime = Comparator.comparing(Since::at);
        Phase phase = phase(phases);
        boolean former = phase == Phase.FORMER;
        Optional<Since> named = stated.stream().map(Since::on).min(byTime);
        Optional<Since> earliest = published.stream().min(byTime);
        return new Validity(
                named.or(() -> former ? Optional.empty() : earliest),
                former ? earliest : Optional.empty(),
                named.isPresent() ? "stated" : "published",
                phase,
                Collections.min(standings));
    }

    /// What most favours the price being of use today wins: somebody says it is current.
    private static Phase phase(Collection<Phase> phases) {
        return phases.contains(Phase.CURRENT)
                ? Phase.CURRENT
                : phases.contains(Phase.ANNOUNCED) ? Phase.ANNOUNCED : Phase.FORMER;
    }

    /// A later claim of equal or higher standing ends an earlier one.
    boolean ends(Validity earlier) {
        return phase != Phase.FORMER && isAfter(earlier) && standing.compareTo(earlier.standing) <= 0;
    }

    boolean isAfter(Validity other) {
        return from.isPresent()
                && other.from.isPresent()
                && from.get().at().isAfter(other.from.get().at());
    }
}
