package newstracker.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.promises.fault.Fault;
import newstracker.promises.fault.Kind;
import newstracker.promises.fault.Part;
import newstracker.promises.ledger.Owed;
import newstracker.promises.ledger.Owed.Version;
import newstracker.promises.ledger.Recovery;
import newstracker.promises.ledger.Spread;
import newstracker.promises.ledger.Verdict;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Verdict LOST = new Verdict(1, List.of("balu"), List.of(), List.of(), List.of());
    private static final Options OPTIONS = Options.read(Path.of("."), "--seed", "7");
    private static final Machine MACHINE = new Machine("abc1234", "1");

    @Test
    void hasALineForEachPromiseAndSaysThatAllWereKept() {
        Report report = new Report(OPTIONS, outcome(Verdict.NOTHING, Duration.ofSeconds(4)));

        assertThat(report.kept()).isTrue();
        for (int promise = 1; promise <= 17; promise++) {
            assertThat(report.text(MACHINE)).contains("\n| " + promise + " | ");
        }
        assertThat(report.text(MACHINE)).doesNotContain("broken** |").contains("| 7, abc1234, ", "10 s: reached");
    }

    @Test
    void callsAPromiseBrokenAndNamesWhatIsLost() {
        Report report = new Report(OPTIONS, outcome(LOST, Duration.ofSeconds(4)));

        assertThat(report.kept()).isFalse();
        assertThat(report.text(MACHINE)).contains("1 lost", "**broken** |", "The first that are wrong: balu.");
    }

    @Test
    void callsAPromiseNotTriedWhenNothingWasDoneToIt() {
        String text = new Report(OPTIONS, outcome(Verdict.NOTHING, Duration.ofSeconds(4))).text(MACHINE);

        assertThat(text.lines().filter(line -> line.startsWith("| 3 |")))
                .singleElement()
                .asString()
                .contains("| 0 restarts: ")
                .endsWith("| not tried |");
    }

    @Test
    void saysWhenTheNewsCameBackTooLate() {
        Report report = new Report(OPTIONS, outcome(Verdict.NOTHING, Duration.ofSeconds(14)));

        assertThat(report.text(MACHINE)).contains("14.0 / 14.0 / 14.0 s | - | 10 s: **missed**");
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThat(Options.read(Path.of("."), "--long", "--minutes", "20").minutes())
                .contains(Duration.ofMinutes(20));
        assertThat(Options.read(Path.of("."), "--soak", "30m").soak()).contains(Duration.ofMinutes(30));
        assertThatThrownBy(() -> Options.read(Path.of("."), "--soak", "soon")).hasMessageContaining("30m");
        assertThatThrownBy(() -> Options.read(Path.of("."), "--seed")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.read(Path.of("."), "--all")).hasMessageContaining("usage:");
    }

    private static Outcome outcome(Verdict rows, Duration back) {
        Owed owed = new Owed("balu", "farm-0", List.of(new Version(10_000, NOON)));
        Verdict none = Verdict.NOTHING;
        Spread spread = new Spread(List.of(Duration.ofSeconds(1)));
        return new Outcome(
                new Outcome.Published(1, 1, 2),
                List.of(new Fault(Kind.KILL, Part.INGEST, NOON, Optional.of(Duration.ofSeconds(3)), true)),
                new Recovery(List.of(owed), Map.of("balu", NOON.plus(back))),
                new Outcome.Sinks(rows, none, none, LOST, none, none, none, none, none),
                new Outcome.Outside(Map.of(), 0, 100, 0, 0, 0, true, 10, 5, 9, 1),
                new Outcome.Letters(3, 0, 0, 1, 1, spread),
                List.of());
    }
}
