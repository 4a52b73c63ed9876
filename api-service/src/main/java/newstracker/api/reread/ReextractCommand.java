package newstracker.api.reread;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newstracker.api.claim.ClaimReader;
import newstracker.api.claim.StatementReader;
import newstracker.api.recording.Readings;
import newstracker.api.recording.Reread;
import newstracker.api.reread.Tally.Fate;
import newstracker.api.ruling.RulingStore;
import newstracker.api.sql.Database;
import newstracker.api.sql.NamedDatabase;
import newstracker.event.EventFormat;
import newstracker.event.EventFormat.MalformedEventException;
import newstracker.event.MentionsExtracted;
import org.apache.kafka.common.KafkaException;

/// The second half of `tracker reextract`: takes what the extractor reads today, one event a line, holds it against
/// what is recorded, and on demand sends what differs. Decisions of people are respected in both.
public final class ReextractCommand {

    private static final int USED_WRONGLY = 2;
    private static final Pattern LAST_LINE = Pattern.compile("\\{\"read\":(\\d+),\"unreadable\":(\\d+)}");

    private final Database database;
    private final Readings readings;
    private final PrintStream out;
    private final PrintStream problems;

    ReextractCommand(Database database, PrintStream out, PrintStream problems) {
        ClaimReader claims = ClaimReader.once();
        this.database = database;
        this.readings = new Readings(new StatementReader(claims), new RulingStore(claims));
        this.out = out;
        this.problems = problems;
    }

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Map<String, String> environment = System.getenv();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ReextractCommand command = new ReextractCommand(NamedDatabase.in(environment), out, System.err);
        System.exit(command.run(
                Arrays.asList(args), lines, environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092")));
    }

    int run(List<String> args, BufferedReader lines, String brokers) {
        if (args.contains("--help") || args.contains("-h")) {
            out.println(Request.USAGE);
            return 0;
        }
        try {
            return run(Request.of(args), lines, brokers);
        } catch (IllegalArgumentException wrong) {
            problems.println(wrong.getMessage());
            problems.println(Request.USAGE);
            return USED_WRONGLY;
        } catch (SQLException away) {
            problems.println("The database does not answer: " + away.getMessage());
        } catch (KafkaException away) {
            problems.println("The broker " + brokers + ": " + away.getMessage());
        } catch (IOException | MalformedEventException cut) {
            problems.println("What the extractor read cannot be understood: " + cut.getMessage());
        }
        return 1;
    }

    private int run(Request request, BufferedReader lines, String brokers)
            throws IOException, MalformedEventException, SQLException {
        Tally tally = new Tally(request.samples());
        if (!request.apply()) {
            return compare(lines, tally, Optional.empty()) ? report(request, tally) : cutShort();
        }
        try (Sending sending = new Sending(brokers)) {
            if (!compare(lines, tally, Optional.of(sending))) {
                return cutShort();
            }
            boolean recorded = sending.recorded();
            report(request, tally);
            problems.println(
                    recorded
                            ? "Applied."
                            : "Sent. It is recorded as soon as api-service runs; it has not read everything yet.");
            return 0;
        }
    }

    /// Whether the extractor came to the end of the articles.
    private boolean compare(BufferedReader lines, Tally tally, Optional<Sending> sending)
            throws IOException, MalformedEventException, SQLException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher last = LAST_LINE.matcher(line);
            if (last.matches()) {
                tally.unreadable(Integer.parseInt(last.group(2)));
                return true;
            }
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            MentionsExtracted event = EventFormat.read(bytes, MentionsExtracted.class);
            tally.extractor(event.extractor());
            Reread reread = database.look(connection -> readings.compare(connection, event));
            Fate fate = fate(event, reread);
            tally.article(fate, fate == Fate.CHANGED ? Difference.of(event.article(), reread) : List.of());
            if (fate == Fate.CHANGED || fate == Fate.MISSING) {
                sending.ifPresent(way -> way.send(event, bytes));
            }
        }
        return false;
    }

    private static Fate fate(MentionsExtracted event, Reread reread) {
        if (reread.recorded().isEmpty()) {
            return Fate.MISSING;
        }
        Reread.Version recorded = reread.recorded().get();
        if (recorded.revision() != event.article().revision()) {
            return Fate.BEHIND;
        }
        if (recorded.generation() > event.extractor().generation()) {
            return Fate.NEWER;
        }
        return reread.same() ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private int report(Request request, Tally tally) {
        if (request.json()) {
            out.println(Report.json(tally, request.apply()));
            return 0;
        }
        Report.lines(tally).forEach(out::println);
        boolean differs = tally.articles(Fate.CHANGED) + tally.articles(Fate.MISSING) > 0;
        if (differs && !request.apply()) {
            out.println("Nothing was changed. To let it be so: tracker reextract --apply");
        }
        return 0;
    }

    private int cutShort() {
        problems.println("The articles were not read to their end; the reason stands above. Run it again: what was"
                + " applied already is left alone.");
        return 1;
    }
}
