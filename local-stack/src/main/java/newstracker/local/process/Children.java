package newstracker.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newstracker.local.folder.DataFolder;

/// All processes of the stack, in the order in which they were started. They stop the other way round.
public final class Children {

    private final DataFolder folder;
    private final ProcessList list;
    private final Consumer<String> tell;
    private final List<List<Child>> groups = new ArrayList<>();
    private boolean stopping;

    public Children(DataFolder folder, ProcessList list, Consumer<String> tell) {
        this.folder = folder;
        this.list = list;
        this.tell = tell;
    }

    public Child start(Command command) {
        return startTogether(List.of(command)).getFirst();
    }

    /// Starts processes that do not need each other; they stop at the same time too.
    public synchronized List<Child> startTogether(List<Command> commands) {
        if (stopping) {
            return commands.stream().map(this::child).toList();
        }
        List<Child> group = commands.stream().map(this::child).toList();
        groups.add(group);
        group.forEach(Child::start);
        return group;
    }

    private Child child(Command command) {
        return new Child(command, new Log(folder.logs().resolve(command.name() + ".log")), list);
    }

    /// From now on whatever dies is started again.
    public synchronized void lookAfter() {
        groups.forEach(group -> group.forEach(child -> child.lookAfter(tell)));
    }

    public void stop(Duration patience) {
        for (List<Child> group : startedLastFirst()) {
            List<Thread> stops = group.stream()
                    .map(child -> Thread.ofVirtual().start(() -> child.stop(patience)))
                    .toList();
            stops.forEach(Children::join);
        }
    }

    private synchronized List<List<Child>> startedLastFirst() {
        stopping = true;
        return List.copyOf(groups).reversed();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
