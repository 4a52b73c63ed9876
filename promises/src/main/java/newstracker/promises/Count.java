package newstracker.promises;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newstracker.promises.farm.Farm;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Kind;
import newstracker.promises.fault.Part;
import newstracker.promises.hostile.DeadLetters;
import newstracker.promises.ledger.Checker;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Recovery;
import newstracker.promises.ledger.Spread;
import newstracker.promises.ledger.Verdict;
import newstracker.promises.reader.DatabaseReader;
import newstracker.promises.reader.EventReader;
import newstracker.promises.reader.Told;
import newstracker.promises.stack.Pause;
import newstracker.promises.stack.RunningStack;

/// Counts when the storm is over: waits until everything has arrived, or cannot arrive any more, and asks
/// every reader.
final class Count {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /// A letter that failed twice in a row is sent again after five minutes.
    private static final Duration PATIENCE_WITH_LETTERS = Duration.ofMinutes(6);
    /// A new process of ingest does not know when the one that was killed asked last.
    private static final Duration AFTER_RESTART = Duration.ofSeconds(25);

    private final Farm farm;
    private final RunningStack stack;
    private final EventReader reader;
    private final Guests guests;
    private final Progress progress;

    Count(Farm farm, RunningStack stack, EventReader reader, Guests guests, Progress progress) {
        this.farm = farm;
        this.stack = stack;
        this.reader = reader;
        this.guests = guests;
        this.progress = progress;
    }

    Outcome after(List<Fault> faults, Map<String, String> errors) throws IOException, SQLException {
        List<Owed> owed = farm.ledger().owed();
        Instant begin = Instant.now();
        boolean all = Pause.until(PATIENCE, () -> owed.stream()
                .allMatch(article -> reader.knows(article.last().amount())));
        progress.tell("%s %d s after the storm"
                .formatted(
                        all ? "everything was told" : "NOT everything was told (" + reader.trouble() + ")",
                        Duration.between(begin, Instant.now()).toSeconds()));
        List<String> hostile = guests.hostile().finish();
        List<Told> log = reader.again();
        Outcome.Sinks sinks = sinks(owed, log, hostile);
        Outcome.Outside outside = new Outcome.Outside(
                errors,
                farm.failing().size(),
                farm.visits().all(),
                unexcused(farm.visits().atOnce(), faults),
                unexcused(farm.visits().tooSoon(), faults),
                farm.canary().visits(),
                guests.refusedInside(),
                hostile.size(),
                guests.crowd().size(),
                guests.crowd().cuts(),
                guests.slow().clients());
        return new Outcome(
                new Outcome.Published(owed.size(), farm.ledger().texts(), log.size()),
                faults,
                new Recovery(owed, reader.seenAt()),
                sinks,
                outside,
                letters(log),
                List.of());
    }

    private Outcome.Sinks sinks(List<Owed> owed, List<Told> log, List<String> hostile)
            throws IOException, SQLException {
        List<String> ids = log.stream().map(Told::id).toList();
        Pause.until(PATIENCE, () -> reader.told().size() >= ids.size());
        Verdict rows = told("database", Checker.state(owed, new DatabaseReader(stack).articles()));
        Verdict events = told("events", sequence(ids).and(twice(log)));
        Verdict streams = told("streams", guests.crowd().verdict(ids));
        Verdict letters = told("webhooks", webhooks(owed, log));
        Verdict dead = told("dead letters", new DeadLetters(stack.broker()).of(hostile));
        Verdict feed = told("feed", feed(owed));
        return new Outcome.Sinks(
                rows,
                events,
                streams,
                guests.crowd().withoutMemory(ids),
                letters,
                dead,
                feed,
                part(owed, "odd-"),
                part(owed, "failing-"));
    }

    private Verdict told(String reader, Verdict verdict) {
        progress.tell(reader + ": " + verdict.words());
        return verdict;
    }

    private Verdict sequence(List<String> log) {
        return Checker.sequence(
                "events", log, reader.told().stream().map(Told::id).toList());
    }

    // An article is published once and a price of its own is created once, however often their records
    // came.
    private static Verdict twice(List<Told> log) {
        Set<String> known = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        for (Told event : log) {
            boolean price = event.type().equals("claim.created") && event.amount() > 0;
            String what = price ? "price " + event.amount() : event.isFirst() ? "article " + event.article() : "";
            if (!what.isEmpty() && !known.add(what)) {
                doubled.add(what);
            }
        }
        return new Verdict(0, List.of(), doubled, List.of(), List.of());
    }

    private Verdict part(List<Owed> owed, String feeds) throws SQLException {
        return Checker.state(
                owed.stream()
                        .filter(article -> article.feed().startsWith(feeds))
                        .toList(),
                new DatabaseReader(stack).articles());
    }

    private List<Told> expected(List<Owed> owed, List<Told> log) {
        Set<String> keys = owed.stream()
                .filter(article -> guests.told().contains(article.feed()))
                .filter(article -> article.published().isAfter(guests.begin()))
                .map(Owed::key)
                .collect(Collectors.toSet());
        return log.stream()
                .filter(event -> event.type().equals("claim.created") && event.amount() > 0)
                .filter(event -> keys.contains(event.key()))
                .toList();
    }

    private Verdict webhooks(List<Owed> owed, List<Told> log) {
        List<String> expected = expected(owed, log).stream().map(Told::id).toList();
        Pause.until(
                PATIENCE_WITH_LETTERS, () -> guests.box().received().keySet().containsAll(expected));
        return Checker.atLeastOnce(
                "webhook", expected, Set.copyOf(guests.box().received().keySet()));
    }

    private Verdict feed(List<Owed> owed) {
        List<String> keys = owed.stream()
                .filter(article -> article.feed().equals(guests.told().getFirst()))
                .map(Owed::key)
                .toList();
        Pause.until(Duration.ofSeconds(10), () -> guests.feed().keys().containsAll(keys));
        return Checker.atLeastOnce("feed", keys, guests.feed().keys());
    }

    private Outcome.Letters letters(List<Told> log) {
        Map<String, Instant> seen =
                reader.told().stream().collect(Collectors.toMap(Told::id, Told::at, (one, _) -> one));
        Spread delays = new Spread(guests.box().received().entrySet().stream()
                .filter(letter -> seen.containsKey(letter.getKey()))
                .map(letter -> Duration.between(seen.get(letter.getKey()), letter.getValue()))
                // The log is looked at four times a second: a letter may be here first.
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
                .toList());
        return new Outcome.Letters(
                guests.box().received().size(),
                guests.box().repeats(),
                guests.box().forged(),
                guests.box().refused().size(),
                guests.mute().letters(),
                delays);
    }

    private static int unexcused(List<Instant> rude, List<Fault> faults) {
        List<Instant> restarts = faults.stream()
                .filter(fault -> fault.part() == Part.INGEST || fault.kind() == Kind.FREEZE)
                .map(Fault::end)
                .toList();
        return (int) rude.stream()
                .filter(soon -> restarts.stream()
                        .noneMatch(at -> Duration.between(at, soon).abs().compareTo(AFTER_RESTART) < 0))
                .count();
    }
}
