package newstracker.api.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.api.show.Since;
import newstracker.event.claim.Phase;
import newstracker.event.source.Standing;

/// From when a claim holds: the day its texts state, else the earliest publication that says that it does; and again
/// from each text that says that the value changed to it. A price that texts only name as a former one has no known
/// beginning; its end is the first time it was called former. One that is announced for no day has not begun.
///
/// @param starts in the order of time
/// @param announced when an announcement for no day was published
record Validity(
        List<Start> starts,
        Optional<Start> announced,
        Optional<Since> formerSince,
        Phase phase,
        Set<Standing> standings) {

    private static final Comparator<Since> BY_TIME = Comparator.comparing(Since::at);

    /// Somebody says that it holds from then on.
    ///
    /// @param basis `stated` or `published`
    record Start(Since from, String basis, Standing standing) {

        static Start of(Optional<LocalDate> stated, Since published, Standing standing) {
            return new Start(
                    stated.map(Since::on).orElse(published), stated.isPresent() ? "stated" : "published", standing);
        }

        /// A later start of equal or higher standing ends what began with an earlier one.
        boolean ends(Start earlier) {
            return isAfter(earlier) && standing.compareTo(earlier.standing) <= 0;
        }

        boolean isAfter(Start other) {
            return from.at().isAfter(other.from.at());
        }
    }

    /// What pieces of evidence that speak of one phase say about the time.
    ///
    /// @param stated the earliest day that they name
    /// @param published when the earliest of them came out
    record Held(Phase phase, Set<Standing> standings, Optional<LocalDate> stated, Since published) {}

    /// @param held at least one
    /// @param again further starts
    static Validity of(List<Held> held, List<Start> again) {
        Set<Standing> standings = Set.copyOf(
                held.stream().flatMap(part -> part.standings().stream()).toList());
        Standing strongest = standings.stream().min(Comparator.naturalOrder()).orElseThrow();
        Phase phase = phase(held);
        Optional<Start> first = held.stream()
                .flatMap(part -> part.stated().stream())
                .min(Comparator.naturalOrder())
                .map(day -> new Start(Since.on(day), "stated", strongest))
                .or(() -> published(held, Phase.CURRENT, strongest));
        Stream<Start> later = again.stream()
                .filter(start -> first.filter(start::isAfter).isPresent())
                .sorted(Comparator.comparing(Start::from, BY_TIME));
        return new Validity(
                Stream.concat(first.stream(), later).toList(),
                first.isEmpty() ? published(held, Phase.ANNOUNCED, strongest) : Optional.empty(),
                phase == Phase.FORMER ? published(held, Phase.FORMER, strongest).map(Start::from) : Optional.empty(),
                phase,
                standings);
    }

    /// What most favours the price being of use today wins: somebody says it is current.
    private static Phase phase(List<Held> held) {
        return held.stream()
                .map(Held::phase)
                .min(Comparator.comparing(Validity::use))
                .orElseThrow();
    }

    private static int use(Phase phase) {
        return switch (phase) {
            case CURRENT -> 0;
            case ANNOUNCED -> 1;
            case FORMER -> 2;
        };
    }

    private static Optional<Start> published(List<Held> held, Phase phase, Standing standing) {
        return held.stream()
                .filter(part -> part.phase() == phase)
                .map(Held::published)
                .min(BY_TIME)
                .map(from -> new Start(from, "published", standing));
    }

    boolean former() {
        return phase == Phase.FORMER;
    }

    boolean sample() {
        return standings.equals(Set.of(Standing.SAMPLE));
    }
}
