package newstracker.local.process;

import java.io.IOException;

/// How a process is asked to end.
public enum StopSignal {
    /// What everything understands.
    TERM,
    /// For PostgreSQL, which on TERM would wait until its last client has gone.
    INT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case INT -> interrupt(process);
        }
    }

    // Java sends TERM and KILL only; every shell has this as a word of its own.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException failed) {
            process.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
