package newstracker.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path temporary;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private DataFolder folder;
    private ProcessList processes;
    private Children children;

    @BeforeEach
    void takeFolder() {
        folder = DataFolder.take(temporary);
        processes = new ProcessList(folder);
        children = new Children(folder, processes, told::add);
    }

    @AfterEach
    void endAll() {
        children.stop(PATIENCE);
        folder.close();
    }

    @Test
    void stopTheLastStartedFirst() throws Exception {
        Path ends = temporary.resolve("ends");
        List.of("database", "broker", "service").forEach(name -> children.start(notingItsEnd(name, ends)));
        awaitFiles(3);

        children.stop(PATIENCE);

        assertThat(Files.readAllLines(ends)).containsExactly("service", "broker", "database");
    }

    @Test
    void startAgainWhatDied() throws Exception {
        Child child = children.start(sleeping());
        children.lookAfter();

        long first = pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        assertThat(told.poll(10, TimeUnit.SECONDS)).contains("sleeper ended with code 137");
        await(() -> child.alive() && pid() != first);
    }

    @Test
    void areEndedByTheNextRunWhenTheirLauncherWasKilled() throws Exception {
        children.start(sleeping());
        long pid = pid();

        int ended = new ProcessList(folder).endLeftovers();

        assertThat(ended).isEqualTo(1);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void areNotMistakenForAProcessThatGotTheirIdLater() throws Exception {
        children.start(sleeping());
        long pid = pid();
        Files.writeString(temporary.resolve("processes"), pid + " 1000 sleeper\n");

        int ended = new ProcessList(folder).endLeftovers();

        assertThat(ended).isZero();
        assertThat(ProcessHandle.of(pid)).isPresent();
    }

    @Test
    void showTheEndOfTheLogOfOneThatCouldNotStart() throws Exception {
        Child child = children.start(shell("broken", "echo no such setting; exit 3"));
        await(() -> !child.alive());

        assertThat(child.diedAtStart()).hasMessageContaining("broken ended").hasMessageContaining("no such setting");
    }

    @Test
    void nameAProgramThatIsMissing() {
        Command missing = new Command("x", List.of("/nowhere/program"), Map.of(), StopSignal.TERM);

        assertThatThrownBy(() -> {
                    Child child = children.start(missing);
                    await(() -> !child.alive());
                    throw child.diedAtStart();
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("/nowhere/program");
    }

    private static Command sleeping() {
        return new Command("sleeper", List.of("sleep", "1000"), Map.of(), StopSignal.TERM);
    }

    private Command notingItsEnd(String name, Path ends) {
        String script = "trap 'echo %s >> %s; kill $!; exit' TERM; sleep 1000 & touch %s/up-%s; wait"
                .formatted(name, ends, temporary, name);
        return shell(name, script);
    }

    private static Command shell(String name, String script) {
        return new Command(name, List.of("sh", "-c", script), Map.of(), StopSignal.TERM);
    }

    private void awaitFiles(int count) throws Exception {
        await(() -> {
            String[] up = temporary.toFile().list((_, name) -> name.startsWith("up-"));
            return up != null && up.length == count;
        });
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readString(temporary.resolve("processes")).split(" ")[0]);
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /// Something that comes true because of another process.
    private interface Condition {
        boolean holds() throws Exception;
    }
}
