package newstracker.api.claim;

import java.util.Comparator;
import java.util.Optional;
import newstracker.api.show.Since;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;

/// From when a claim holds: the day its text states, else the earliest publication. A price that texts
/// only name as a former one has no known beginning; its end is the first time it was called former.
record Validity(Optional<Since> from, Optional<Since> formerSince, String basis, Phase phase, Standing standing) {

    static Optional<Validity> of(Recorded recorded) {
        Comparator<Since> byTime = Comparator.comparing(Since::at);
        return recorded.witnesses().stream()
                .map(witness -> witness.publication().standing())
                .min(Comparator.naturalOrder())
                .map(standing -> {
                    Phase phase = phase(recorded);
                    Optional<Since> stated = recorded.witnesses().stream()
                            .flatMap(witness -> witness.words().statedFrom().stream())
                            .map(Since::on)
                            .min(byTime);
                    Optional<Since> published = recorded.witnesses().stream()
                            .map(Witness::publication)
                            .map(publication -> Since.of(publication.at(), publication.precision()))
                            .min(byTime);
                    boolean former = phase == Phase.FORMER;
                    return new Validity(
                            stated.or(() -> former ? Optional.empty() : published),
                            former ? published : Optional.empty(),
                            stated.isPresent() ? "stated" : "published",
                            phase,
                            standing);
                });
    }

    /// What most favours the price being of use today wins: somebody says it is current.
    private static Phase phase(Recorded recorded) {
        boolean current = recorded.witnesses().stream()
                .anyMatch(witness -> witness.words().phase() == Phase.CURRENT);
        boolean announced = recorded.witnesses().stream()
                .anyMatch(witness -> witness.words().phase() == Phase.ANNOUNCED);
        return current ? Phase.CURRENT : announced ? Phase.ANNOUNCED : Phase.FORMER;
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
