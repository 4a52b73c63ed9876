package newstracker.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What a process writes, in one file of the data folder; of older ones the last is kept.
final class Log {

    private static final long LONG = 10L * 1024 * 1024;
    private static final int LAST_LINES = 15;

    private final Path file;

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
    }

    /// The end of the log, to show why a process did not start; frames of stack traces are for its reader, not here.
    String lastLines() {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            List<String> lines = all.lines()
                    .filter(line -> !line.startsWith("\t") && !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException failed) {
            return "(the log cannot be read: " + failed + ")";
        }
    }
}
