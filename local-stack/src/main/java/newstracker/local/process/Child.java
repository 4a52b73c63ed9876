package newstracker.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import newstracker.local.folder.Refusal;

/// One process of the stack: started, looked after, stopped. Its output goes to its log.
public final class Child {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final Command command;
    private final Log log;
    private final ProcessList list;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Process process;

    Child(Command command, Log log, ProcessList list) {
        this.command = command;
        this.log = log;
        this.list = list;
    }

    public String name() {
        return command.name();
    }

    public synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /// The message for a process that ended before it was ready.
    public Refusal diedAtStart() {
        return new Refusal("%s ended before it was ready. %s says:%n%s"
                .formatted(name(), log.file(), log.reason().indent(4)));
    }

    /// The message for a process that lives but never became ready.
    public Refusal notReady(Duration patience) {
        return new Refusal("%s was not ready after %d s. %s says:%n%s"
                .formatted(
                        name(), patience.toSeconds(), log.file(), log.reason().indent(4)));
    }

    synchronized void start() {
        if (stopping.getCount() == 0) {
            return;
        }
        try {
            log.startAnew();
            ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command.words()));
            builder.environment().putAll(command.environment());
            builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.file().toFile()));
            builder.redirectInput(Redirect.from(new File("/dev/null")));
            process = builder.start();
            list.add(name(), process.toHandle());
        } catch (IOException failed) {
            throw new Refusal(
                    name() + " cannot be started: " + command.words().getFirst() + ": " + failed.getMessage(), failed);
        }
    }

    /// Starts it again whenever it dies, until it is stopped.
    void lookAfter(Consumer<String> tell) {
        Thread.ofVirtual().name("look-after-" + name()).start(() -> {
            try {
                restartForever(tell);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void restartForever(Consumer<String> tell) throws InterruptedException {
        RestartDelay delay = new RestartDelay();
        while (stopping.getCount() > 0) {
            long start = System.nanoTime();
            int code = process.waitFor();
            Duration rest = delay.after(Duration.ofNanos(System.nanoTime() - start));
            if (stopping.getCount() == 0) {
                return;
            }
            tell.accept("%s ended with code %d; it starts again in %.1f s%s (log: %s)"
                    .formatted(name(), code, rest.toMillis() / 1000.0, log.disk(), log.file()));
            if (!stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                startAgain(tell);
            }
        }
    }

    // What cannot be started or written down now may be so later; nobody else looks after this process.
    private void startAgain(Consumer<String> tell) {
        try {
            start();
        } catch (Refusal refusal) {
            tell.accept(refusal.getMessage() + log.disk());
        }
    }

    /// Asks it to end and, when it does not within that time, ends it.
    void stop(Duration patience) {
        stopping.countDown();
        Process running = running();
        if (running == null) {
            return;
        }
        command.signal().send(running.toHandle());
        if (!Exit.within(patience, running.toHandle())) {
            running.destroyForcibly();
            Exit.within(AFTER_KILL, running.toHandle());
        }
        list.remove(name());
    }

    private synchronized Process running() {
        return process;
    }
}
