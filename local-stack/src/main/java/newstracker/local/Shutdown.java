package newstracker.local;

/// Runs the orderly stop when a signal comes, and decides the exit code: a stop that was asked for is a success.
final class Shutdown {

    private volatile int code;
    private volatile boolean begun;

    private Shutdown() {}

    static Shutdown onSignal(Runnable stop) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown.run(stop), "stop"));
        return shutdown;
    }

    /// Whether a signal came already: what fails from now on fails because of it.
    boolean begun() {
        return begun;
    }

    /// The stack cannot run; whoever called it must see that.
    void failed() {
        code = 1;
    }

    // The JVM itself would end with 130 or 143 after a signal.
    private void run(Runnable stop) {
        begun = true;
        try {
            stop.run();
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }
}
