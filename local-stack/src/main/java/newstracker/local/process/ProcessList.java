package newstracker.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;

/// The processes of this stack in a file, so that the next run can end what a killed run left behind.
///
/// A process is known by its id and the time it started: ids are given out again.
public final class ProcessList {

    private static final Duration SAME_START = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    public ProcessList(DataFolder folder) {
        this.file = folder.file("processes");
    }

    /// Ends what an earlier run left, the last started first.
    ///
    /// @return how many there were
    public int endLeftovers() {
        try {
            List<ProcessHandle> left = Files.exists(file)
                    ? Files.readAllLines(file).reversed().stream()
                            .flatMap(line -> find(line).stream())
                            .toList()
                    : List.of();
            left.forEach(ProcessList::end);
            Files.deleteIfExists(file);
            return left.size();
        } catch (IOException failed) {
            throw new Refusal("The list of processes " + file + " cannot be read.", failed);
        }
    }

    synchronized void add(String name, ProcessHandle process) {
        process.info()
                .startInstant()
                .ifPresent(start -> lines.put(name, process.pid() + " " + start.toEpochMilli() + " " + name));
        write();
    }

    synchronized void remove(String name) {
        lines.remove(name);
        write();
    }

    // Moved into place when complete: a disk that is full must not cost us the list that we have.
    private void write() {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, lines.values());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new Refusal("The list of processes " + file + " cannot be written.", failed);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] words = line.split(" ");
        Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> process.info()
                .startInstant()
                .filter(found -> Duration.between(start, found).abs().compareTo(SAME_START) < 0)
                .isPresent());
    }

    // PostgreSQL takes TERM as "when the last client has gone": its clients, our services, have been ended before.
    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Exit.within(PATIENCE, process)) {
            process.destroyForcibly();
            Exit.within(PATIENCE, process);
        }
    }
}
