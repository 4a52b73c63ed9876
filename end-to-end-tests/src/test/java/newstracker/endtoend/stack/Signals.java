package newstracker.endtoend.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signals that Java cannot send by itself.
final class Signals {

    private Signals() {}

    /// Sends it to a process and to everything that the process has started.
    static void send(String signal, ProcessHandle process) {
        List<String> words = Stream.concat(
                        Stream.of("kill", "-" + signal),
                        Stream.concat(Stream.of(process), process.descendants()).map(each -> Long.toString(each.pid())))
                .collect(Collectors.toList());
        try {
            Process kill = new ProcessBuilder(words).inheritIO().start();
            if (!kill.waitFor(5, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + words);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
