package newstracker.benchmark.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process has used, read from `/proc` (Linux alone).
///
/// @param seconds processor time since it started, ended children included
/// @param pss memory in KiB, what is shared divided among those who share it
/// @param peak the most memory that was resident, in KiB, of the process itself
public record Usage(double seconds, long pss, long peak) {

    private static final double TICKS_A_SECOND = 100;
    private static final Usage NONE = new Usage(0, 0, 0);

    /// A process and all that it started.
    public static Usage of(long pid) throws IOException {
        Usage sum = alone(pid);
        for (ProcessHandle child : ProcessHandle.of(pid)
                .map(ProcessHandle::descendants)
                .orElse(Stream.empty())
                .toList()) {
            Usage more = alone(child.pid());
            sum = new Usage(sum.seconds + more.seconds, sum.pss + more.pss, sum.peak);
        }
        return sum;
    }

    public static Usage alone(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            // utime, stime, cutime and cstime: fields 14 to 17 of proc(5), whose third is the first one here.
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(words[field]);
            }
            return new Usage(
                    ticks / TICKS_A_SECOND,
                    line(process.resolve("smaps_rollup"), "Pss:"),
                    line(process.resolve("status"), "VmHWM:"));
        } catch (NoSuchFileException ended) {
            return NONE;
        }
    }

    private static long line(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
