package newstracker.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Kind;
import newstracker.promises.fault.Part;
import newstracker.promises.ledger.Spread;
import newstracker.promises.ledger.Verdict;

/// PROMISES.md: what is promised, and what one run found.
final class Report {

    private static final Duration AIM_OF_SERVICES = Duration.ofSeconds(10);
    private static final Duration AIM_OF_STORES = Duration.ofSeconds(15);

    private final Options options;
    private final Outcome outcome;
    private final List<Row> rows;

    Report(Options options, Outcome outcome) {
        this.options = options;
        this.outcome = outcome;
        this.rows = Stream.concat(new KeepingRows(outcome).all().stream(), new ReadingRows(outcome).all().stream())
                .toList();
    }

    /// Whether nothing was lost, doubled, stale or out of order, and each check was able to fail.
    boolean kept() {
        return rows.stream().noneMatch(row -> row.finding() == Row.Finding.BROKEN)
                && outcome.sinks().all().clean();
    }

    String text(Machine machine) {
        return """
                # Promises

                What news-tracker promises, and what one run of `./tracker promises` found. The run starts the shipped product on a data
                folder of its own, publishes articles in feeds of its own, breaks every part of it meanwhile, and counts what is
                missing. Each text names a price that no other has, so that every loss has a name. A line that is broken stays broken
                until it is mended; what a run did not reach is named as not tried.

                %s
                ## The promises

                %s%s

                ## How fast it comes back

                Every third time one part breaks, when news flows; the other times two at once, without waiting. "Process" is the time until the process
                does its work again, "news" the time until everything can be seen that was published in the second before and the second
                after the fault: median / p99 / most.

                %s
                %s
                ## What cannot hold

                - **One broker and a power cut.** Kafka acknowledges what the operating system has not written yet. A process that is killed
                  loses nothing, as shown above; a machine that loses power may. Three brokers with `NEWS_TOPIC_REPLICAS=3` and
                  `min.insync.replicas=2` hold that too; this run has one.
                - **One database.** PostgreSQL flushes what it acknowledges, but a disk that dies takes everything with it: that is what backups
                  are for.
                - **What a feed no longer shows.** An item that came and went while nothing could be read was never ours to keep.
                - **Webhooks arrive at least once**, not once: who sees an id again has it already.
                """.formatted(head(machine), Row.HEADING, lines(), recovery(), red());
    }

    private String head(Machine machine) {
        Verdict all = outcome.sinks().all();
        return """
                | | |
                |---|---|
                | form | %s |
                | seed, commit, date | %d, %s, %s |
                | machine | %s |
                | published | %d articles, %d texts; %d events in the log |
                | faults | %d: %s |
                | lost, doubled, stale, out of order, in all sinks | **%d, %d, %d, %d** |
                | from publication to visible, faults included (median / p99 / most) | %s |
                """.formatted(
                        form(),
                        options.seed(),
                        machine.commit(),
                        LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC),
                        machine.words(),
                        outcome.published().articles(),
                        outcome.published().texts(),
                        outcome.published().events(),
                        outcome.faults().size(),
                        faults(),
                        all.lost().size(),
                        all.doubled().size(),
                        all.stale().size(),
                        all.reordered().size(),
                        outcome.recovery().delays());
    }

    private String form() {
        String word = options.form().name().toLowerCase(Locale.ROOT);
        return options.minutes()
                .map(time -> "%s, faults cut off after %d minutes: the counts below are those that it reached"
                        .formatted(word, time.toMinutes()))
                .orElse(word);
    }

    private String faults() {
        return Stream.of(Kind.values())
                .map(kind -> outcome.faults().stream()
                                .filter(fault -> fault.kind() == kind)
                                .count() + " " + kind)
                .collect(Collectors.joining(", "));
    }

    private String lines() {
        return rows.stream().map(Row::line).collect(Collectors.joining("\n"));
    }

    private String recovery() {
        StringBuilder out = new StringBuilder("""
                | part | SIGKILL | SIGTERM | SIGSTOP | process | news, alone | news, beside another fault | aim, p99 of the news, alone |
                |---|---|---|---|---|---|---|---|
                """);
        for (Part part : Part.values()) {
            List<Fault> own = outcome.faults().stream()
                    .filter(fault -> fault.part() == part)
                    .toList();
            out.append("| %s | %d | %d | %d | %s | %s | %s | %s |\n"
                    .formatted(
                            part.word(),
                            count(own, Kind.KILL),
                            count(own, Kind.TERM),
                            count(own, Kind.FREEZE),
                            spread(own.stream().map(Fault::ready)),
                            news(own, true),
                            news(own, false),
                            aim(part, news(own, true))));
        }
        return out.toString();
    }

    private static String aim(Part part, Spread news) {
        Duration aim = part.isService() ? AIM_OF_SERVICES : AIM_OF_STORES;
        String reached = news.percentile(99).compareTo(aim) <= 0 ? "reached" : "**missed**";
        return "%d s: %s".formatted(aim.toSeconds(), news.times().isEmpty() ? "not measured" : reached);
    }

    private Spread news(List<Fault> faults, boolean alone) {
        return spread(faults.stream().filter(fault -> fault.alone() == alone).map(fault -> outcome.recovery()
                .after(fault.end())));
    }

    private static Spread spread(Stream<Optional<Duration>> times) {
        return new Spread(times.flatMap(Optional::stream).toList());
    }

    private static long count(List<Fault> faults, Kind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).count();
    }

    // The names of what is wrong, for whoever mends it.
    private String red() {
        Verdict all = outcome.sinks().all();
        if (all.clean()) {
            return "";
        }
        String names = Stream.of(all.lost(), all.doubled(), all.stale(), all.reordered())
                .flatMap(list -> list.stream().limit(10))
                .collect(Collectors.joining(", "));
        return "\nThe first that are wrong: %s.\n".formatted(names);
    }
}
