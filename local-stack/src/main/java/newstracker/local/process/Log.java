package newstracker.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a process writes, in one file of the data folder; of older ones the last is kept.
final class Log {

    private static final long LONG = 10L * 1024 * 1024;
    private static final long LITTLE = 50L * 1024 * 1024;
    private static final int LAST_LINES = 15;

    /// How our services begin a line; what follows without it belongs to the line before.
    private static final Pattern STAMP = Pattern.compile("20\\d\\d-.*");

    private final Path file;
    private int start;

    Log(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void startAnew() throws IOException {
        if (Files.exists(file) && Files.size(file) > LONG) {
            Path older = file.resolveSibling(file.getFileName() + ".old");
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
        start = Files.exists(file) ? Math.toIntExact(Files.size(file)) : 0;
    }

    /// A word about the disk if it is full: then nothing else that is said about a process matters.
    String disk() {
        try {
            long left = Files.getFileStore(file.getParent()).getUsableSpace();
            return left > LITTLE
                    ? ""
                    : "; the disk is full (%d MB left for %s), make room".formatted(left / 1_000_000, file.getParent());
        } catch (IOException unknown) {
            return "";
        }
    }

    /// Why the process that was started last came to grief: its first error, else its last lines. Frames of stack
    /// traces are for the reader of the log.
    String reason() {
        try {
            byte[] all = Files.readAllBytes(file);
            String ours = new String(Arrays.copyOfRange(all, start, all.length), StandardCharsets.UTF_8);
            List<String> lines = ours.lines()
                    .filter(line -> !line.startsWith("\t") && !line.isBlank())
                    .toList();
            List<String> error = firstError(lines);
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return String.join("\n", error.isEmpty() ? last : error);
        } catch (IOException failed) {
            return "(the log cannot be read: " + failed + ")";
        }
    }

    private static List<String> firstError(List<String> lines) {
        Predicate<String> isError = line -> line.contains(" ERROR ");
        List<String> from = lines.stream().dropWhile(isError.negate()).toList();
        long length = 1
                + from.stream()
                        .skip(1)
                        .takeWhile(line -> !STAMP.matcher(line).matches())
                        .count();
        return from.stream().limit(length).toList();
    }
}
