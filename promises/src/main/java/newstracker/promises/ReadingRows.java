package newstracker.promises;

import java.util.List;
import newstracker.promises.ledger.Verdict;

/// The promises to those who read from us and to those whom we read.
final class ReadingRows {

    private final Outcome outcome;
    private final Outcome.Sinks sinks;
    private final Outcome.Outside outside;
    private final RowMaker maker;

    ReadingRows(Outcome outcome) {
        this.outcome = outcome;
        this.sinks = outcome.sinks();
        this.outside = outcome.outside();
        this.maker = new RowMaker(outcome);
    }

    List<Row> all() {
        return List.of(streams(), slow(), webhooks(), endpoints(), polite(), failing(), odd(), inside(), bombs());
    }

    private Row streams() {
        Verdict forgetful = sinks.forgetful();
        return new Row(
                9,
                "Who follows the stream misses nothing and sees nothing twice.",
                "Clients that are cut every few seconds and come back to any instance, held against the log event by event; the log is read again from its beginning.",
                "%d clients, %d cuts, %d events owed: %s"
                        .formatted(
                                outside.clients(),
                                outside.cuts(),
                                sinks.streams().owed(),
                                RowMaker.wrong(sinks.streams())),
                "a client without `Last-Event-ID` missed %d"
                        .formatted(forgetful.lost().size()),
                Row.Finding.of(sinks.streams().clean() && sinks.told().clean() && !forgetful.clean()));
    }

    private Row slow() {
        return maker.row(
                10,
                "A reader that does not read harms only itself.",
                "Clients ask for the whole stream and read nothing.",
                "%d such clients; the others: %s".formatted(outside.slow(), RowMaker.wrong(sinks.streams())),
                outside.slow() > 0 && sinks.streams().clean());
    }

    private Row webhooks() {
        Outcome.Letters letters = outcome.letters();
        return maker.row(
                11,
                "Every webhook arrives at least once, signed.",
                "A receiver that now and then refuses a letter or hangs up, while api is killed; signatures are checked by code of the test.",
                "%d owed, %d lost, %d refused once, %d came again, %d with a wrong signature"
                        .formatted(
                                sinks.letters().owed(),
                                sinks.letters().lost().size(),
                                letters.refused(),
                                letters.repeats(),
                                letters.forged()),
                sinks.letters().clean() && letters.forged() == 0);
    }

    private Row endpoints() {
        return maker.row(
                12,
                "One dead receiver delays no other.",
                "A second receiver of the same events takes each letter and never answers.",
                "%d letters went to the dead one; the others came %s after the event (median / p99 / most, restarts included)"
                        .formatted(outcome.letters().mute(), outcome.letters().delays()),
                outcome.letters().mute() > 0 && sinks.letters().clean());
    }

    private Row polite() {
        return maker.row(
                13,
                "We read politely: one request at a time to a host, and one a second.",
                "The farm counts. Waiting, backing off, moving and robots.txt are tested over days of a fake clock by the tests of ingest-service.",
                "%d requests, %d beside another, %d too soon (the first 25 s after a kill of ingest aside: a new process does not know what the old one asked)"
                        .formatted(outside.requests(), outside.atOnce(), outside.tooSoon()),
                outside.atOnce() == 0 && outside.tooSoon() == 0);
    }

    private Row failing() {
        return maker.row(
                14,
                "A feed never stops silently: it is named with the reason, asked again, and read when it is well.",
                "Feeds that each fail in another way for half of the storm, then answer with a new article. One that says 410 is asked weekly and stays out; half a feed and feeds of entities read as feeds without news.",
                "%d failing, %d named with a reason in coverage; of %d healed %d were not read"
                        .formatted(
                                outside.failing(),
                                outside.errors().size(),
                                sinks.healed().owed(),
                                sinks.healed().lost().size()),
                outside.errors().size() >= outside.failing() && sinks.healed().clean());
    }

    private Row odd() {
        return maker.row(
                15,
                "Odd feeds are read.",
                "Twelve oddities of real feeds in this run; the public suites of parsers by the tests of ingest-service (docs/ingest.md).",
                "%d odd feeds: %d not read"
                        .formatted(sinks.odd().owed(), sinks.odd().lost().size()),
                sinks.odd().clean());
    }

    private Row inside() {
        return maker.row(
                16,
                "It cannot be used to reach into your network.",
                "Redirects, entities and a webhook lead to a port of this machine that nobody may connect to; all spellings of addresses by the tests of ingest-service.",
                "%d connections; the webhook was %s"
                        .formatted(outside.canary(), outside.refusedInside() ? "refused" : "**accepted**"),
                outside.canary() == 0 && outside.refusedInside());
    }

    private Row bombs() {
        return maker.row(
                17,
                "Hostile XML and compression do no harm.",
                "Bombs of entities and gzip, endless bodies and headers are among the failing feeds; everything else must flow meanwhile.",
                "%s; %d connections by entities".formatted(RowMaker.wrong(sinks.rows()), outside.canary()),
                sinks.rows().clean() && outside.canary() == 0);
    }
}
