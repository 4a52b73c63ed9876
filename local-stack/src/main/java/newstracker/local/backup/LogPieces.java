package newstracker.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;

/// The pieces of a log beside a backup, by the names that PostgreSQL gives them: 24 hexadecimal digits, of
/// which the first eight name the timeline and the others count in two places of 2^32 and 256.
final class LogPieces {

    private static final Pattern FIRST = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final Pattern PIECE = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})\\.gz");
    private static final int TIMELINE = 8;
    private static final int HEX = 16;
    private static final long PLACES = 256;

    /// A piece that is not there though later ones are: a restore ends before it.
    ///
    /// @param until when the last piece before it was kept
    record Hole(String piece, Instant until) {}

    private LogPieces() {}

    /// @param base the backup whose log it is
    static Optional<Hole> hole(Path base, Path log) {
        try {
            String first = first(base);
            List<Path> later = later(log, first);
            long expected = number(first);
            Instant until = Files.getLastModifiedTime(base).toInstant();
            for (Path piece : later) {
                if (number(piece.getFileName().toString()) != expected) {
                    return Optional.of(new Hole(name(first, expected), until.truncatedTo(ChronoUnit.SECONDS)));
                }
                expected++;
                until = Files.getLastModifiedTime(piece).toInstant();
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new Refusal("The log of the backup cannot be read: " + log + ": " + failed.getMessage(), failed);
        }
    }

    private static String first(Path base) throws IOException {
        String label = Files.readString(base.resolve("database").resolve("backup_label"));
        Matcher start = FIRST.matcher(label);
        if (!start.find()) {
            throw new Refusal("The backup " + base + " does not say where its log begins. Take another backup.");
        }
        return start.group(1);
    }

    private static List<Path> later(Path log, String first) throws IOException {
        if (!Files.isDirectory(log)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(
                            file -> PIECE.matcher(file.getFileName().toString()).matches())
                    .filter(file -> file.getFileName().toString().startsWith(first.substring(0, TIMELINE)))
                    .filter(file -> number(file.getFileName().toString()) >= number(first))
                    .sorted()
                    .toList();
        }
    }

    private static long number(String name) {
        long high = Long.parseLong(name.substring(TIMELINE, 2 * TIMELINE), HEX);
        return high * PLACES + Long.parseLong(name.substring(2 * TIMELINE, 3 * TIMELINE), HEX);
    }

    private static String name(String first, long number) {
        return "%s%08X%08X".formatted(first.substring(0, TIMELINE), number / PLACES, number % PLACES);
    }
}
