package newstracker.promises.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a process holds at one moment, with what it has started.
public record Sample(long kilobytes, long files, long threads) {

    /// Empty when it ended while we looked. Memory that several share counts in parts, so that PostgreSQL
    /// is not counted once for each of its processes.
    static Optional<Sample> of(ProcessHandle process) {
        try {
            long kilobytes = 0;
            long files = 0;
            long threads = 0;
            for (ProcessHandle each :
                    Stream.concat(Stream.of(process), process.descendants()).toList()) {
                Path folder = Path.of("/proc", Long.toString(each.pid()));
                kilobytes += number(Files.readAllLines(folder.resolve("smaps_rollup")), "Pss:");
                threads += number(Files.readAllLines(folder.resolve("status")), "Threads:");
                try (Stream<Path> open = Files.list(folder.resolve("fd"))) {
                    files += open.count();
                }
            }
            return Optional.of(new Sample(kilobytes, files, threads));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
