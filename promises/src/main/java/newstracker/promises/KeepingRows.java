package newstracker.promises;

import java.util.List;
import newstracker.promises.fault.Kind;
import newstracker.promises.fault.Part;

/// The promises about what is kept: that nothing is lost, doubled or out of date, whatever dies.
final class KeepingRows {

    private final Outcome outcome;
    private final Outcome.Sinks sinks;
    private final Outcome.Outside outside;
    private final RowMaker maker;

    KeepingRows(Outcome outcome) {
        this.maker = new RowMaker(outcome);
        this.outcome = outcome;
        this.sinks = outcome.sinks();
        this.outside = outcome.outside();
    }

    List<Row> all() {
        return List.of(
                neverLost(),
                storedOnce(),
                restarts(),
                rebalances(),
                frozen(),
                store(6, "A broker that dies or hangs costs nothing but time.", Part.BROKER),
                store(7, "A database that dies or hangs costs nothing but time.", Part.DATABASE),
                poison());
    }

    private Row neverLost() {
        return maker.row(
                1,
                "Whatever a feed published while we could read it arrives.",
                "Articles whose feeds are read while ingest is killed at random, and in between committing and sending; then every text is looked for by the price that only it names.",
                "%d texts in %d articles, ingest killed %d times: %d lost"
                        .formatted(
                                outcome.published().texts(),
                                outcome.published().articles(),
                                maker.struck(Part.INGEST, Kind.KILL),
                                sinks.rows().lost().size()),
                sinks.rows().lost().isEmpty());
    }

    private Row storedOnce() {
        int doubled = sinks.rows().doubled().size() + sinks.told().doubled().size();
        return maker.row(
                2,
                "It is stored once, and told once, however often Kafka hands it out.",
                "extract and api are killed in the middle of batches; records are sent again; both api die with records in their hands.",
                "%d kills, %d articles and %d events: %d doubled"
                        .formatted(
                                maker.struck(Part.EXTRACT, Kind.KILL) + maker.struck(Part.API, Kind.KILL),
                                outcome.published().articles(),
                                outcome.published().events(),
                                doubled),
                doubled == 0);
    }

    private Row restarts() {
        int terms = maker.struck(Part.INGEST, Kind.TERM)
                + maker.struck(Part.EXTRACT, Kind.TERM)
                + maker.struck(Part.API, Kind.TERM);
        Row row = maker.row(
                3,
                "Restarts under load lose nothing.",
                "SIGTERM to services while articles flow.",
                "%d restarts: %s".formatted(terms, RowMaker.wrong(sinks.rows())),
                sinks.rows().clean());
        return row.struck(terms);
    }

    private Row rebalances() {
        int left = maker.struck(Part.EXTRACT, Kind.FREEZE) + maker.struck(Part.API, Kind.FREEZE);
        Row row = maker.row(
                4,
                "When instances leave and come back, nothing is lost.",
                "Instances are frozen for 9 s, beyond the session time-out of 6 s: the group goes on without them and takes them in again.",
                "%d instances left and came back: %s".formatted(left, RowMaker.wrong(sinks.rows())),
                sinks.rows().clean());
        return row.struck(left);
    }

    private Row frozen() {
        int freezes = (int) outcome.faults().stream()
                .filter(fault -> fault.kind() == Kind.FREEZE && fault.part().isService())
                .count();
        return maker.row(
                5,
                "An instance that slept cannot overwrite what is newer.",
                "Articles are edited while instances are frozen; an old record is handed out after the newer one.",
                "%d frozen, %d edits: %d out of date"
                        .formatted(
                                freezes,
                                outcome.published().texts()
                                        - outcome.published().articles(),
                                sinks.rows().stale().size()),
                sinks.rows().stale().isEmpty());
    }

    private Row store(int number, String promise, Part part) {
        int killed = maker.struck(part, Kind.KILL);
        int frozen = maker.struck(part, Kind.FREEZE);
        Row row = maker.row(
                number,
                promise,
                "SIGKILL and 9 s of SIGSTOP under load.",
                "%d killed, %d frozen: %s".formatted(killed, frozen, RowMaker.wrong(sinks.rows())),
                sinks.rows().clean());
        return row.struck(killed + frozen);
    }

    private Row poison() {
        return maker.row(
                8,
                "A record that nobody can read stops nothing and is kept.",
                "Eleven kinds of wreck on both topics among the good ones; each is looked for in the dead letters.",
                "%d records: %d missing in the dead letters"
                        .formatted(outside.hostile(), sinks.deadLetters().lost().size()),
                outside.hostile() > 0 && sinks.deadLetters().clean());
    }
}
