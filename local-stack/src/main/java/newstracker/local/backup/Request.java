package newstracker.local.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newstracker.local.folder.Refusal;

/// What `tracker backup` and `tracker restore` are asked to do.
record Request(Path data, Optional<Path> folder, Optional<Instant> until) {

    static final String BACKUP = """
            usage: tracker backup [DIR] [--data DIR]

            Copies the database and the secrets of the running stack into DIR (default: beside the data folder, with
            "-backups" behind its name) and keeps its log there from now on, so that any later moment can be restored
            as well. Run it again from time to time: a restore reads the log since the last backup.""";

    static final String RESTORE = """
            usage: tracker restore DIR [--until TIME] [--data DIR]

            Makes a new data folder of the backups in DIR, as things stood at TIME (2026-05-01T12:00:00Z, or a day,
            which means its beginning), or at the last moment that DIR knows. The data folder must be empty or new.""";

    static Request of(List<String> given, Map<String, String> environment, String usage) {
        List<String> words = new ArrayList<>(given);
        Path data = Path.of(take(words, "--data", usage).orElse(environment.getOrDefault("NEWS_DATA", ".tracker")));
        Optional<Instant> until = take(words, "--until", usage).map(Request::instant);
        Optional<Path> folder = words.isEmpty() ? Optional.empty() : Optional.of(Path.of(words.removeFirst()));
        if (!words.isEmpty()
                || folder.filter(path -> path.toString().startsWith("--")).isPresent()) {
            throw new Refusal("That is not understood: " + String.join(" ", given) + "\n" + usage);
        }
        return new Request(
                data.toAbsolutePath().normalize(),
                folder.map(path -> path.toAbsolutePath().normalize()),
                until);
    }

    private static Instant instant(String word) {
        try {
            return word.length() == 10
                    ? LocalDate.parse(word).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    "--until takes a time such as 2026-05-01T12:00:00Z or a day, not \"" + word + "\".", wrong);
        }
    }

    private static Optional<String> take(List<String> words, String option, String usage) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new Refusal(option + " needs a value.\n" + usage);
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
