package newstracker.local;

import java.time.Duration;
import java.util.List;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.process.Children;
import newstracker.local.process.Port;
import newstracker.local.process.ProcessList;

/// The entry of `tracker run`: everything on one machine until a signal ends it.
final class Main {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

    private static final String ADDRESSES = "addresses";

    private Main() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(Usage.RUN);
            return;
        }
        try {
            run(RunArguments.read(words, System.getenv()));
        } catch (Refusal refusal) {
            System.out.flush();
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void run(RunOptions options) {
        Progress progress = new Progress();
        DataFolder folder = DataFolder.take(options.data());
        ProcessList processes = new ProcessList(folder);
        int left = processes.endLeftovers();
        if (left > 0) {
            progress.tell("Ended " + left + " processes that an earlier run had left");
        }
        Port.requireFree(options.listen().address(), options.listen().port());
        Children children = new Children(folder, processes, progress::tell);
        Shutdown shutdown = Shutdown.onSignal(() -> stop(children, folder, progress));
        start(new Stack(options, folder, children, progress), folder, shutdown, progress);
        progress.tellPlainly("Ready: http://localhost:" + options.listen().port());
        progress.tellPlainly("Logs: " + folder.logs() + " - stop with Ctrl-C");
        Pause.forever();
    }

    private static void start(Stack stack, DataFolder folder, Shutdown shutdown, Progress progress) {
        boolean started = false;
        try {
            stack.start().write(folder.file(ADDRESSES));
            started = true;
        } finally {
            if (shutdown.begun()) {
                // What failed did so because a signal came; the one who stops us waits for that, not for a message.
                Pause.forever();
            } else if (!started) {
                shutdown.failed();
            }
        }
    }

    private static void stop(Children children, DataFolder folder, Progress progress) {
        progress.tell("Stopping");
        children.stop(PATIENCE_AT_STOP);
        Addresses.forget(folder.file(ADDRESSES));
        folder.close();
        progress.tell("Stopped");
    }
}
