package newstracker.promises.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Signals that Java cannot send by itself.
public enum Signals {
    /// As a power cut ends a process.
    KILL,
    /// As an operator ends it.
    TERM,
    /// In the middle of whatever it does.
    STOP,
    /// Goes on as if nothing had been.
    CONT;

    private static final int PATIENCE_SECONDS = 10;

    /// Freezing and thawing reach what the process has started too; the others do not, as in life.
    void send(ProcessHandle process) {
        send(
                switch (this) {
                    case KILL, TERM -> Stream.of(process);
                    case STOP, CONT -> Stream.concat(Stream.of(process), process.descendants());
                });
    }

    /// To the process and to nothing that it has started.
    public void sendAlone(ProcessHandle process) {
        send(Stream.of(process));
    }

    private void send(Stream<ProcessHandle> processes) {
        List<String> words = Stream.concat(
                        Stream.of("kill", "-" + name()), processes.map(each -> Long.toString(each.pid())))
                .toList();
        try {
            Process kill = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException failed) {
            throw new IllegalStateException("no kill on this machine: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
