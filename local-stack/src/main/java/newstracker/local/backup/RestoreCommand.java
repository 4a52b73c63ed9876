package newstracker.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newstracker.local.backup.Manifest.Entry;
import newstracker.local.backup.Manifest.Ledger;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;
import newstracker.local.service.Installation;
import newstracker.local.version.DataVersion;
import newstracker.local.version.Migrations;

/// `tracker restore`: a new data folder out of a backup.
final class RestoreCommand {

    // What taking the folder itself leaves there.
    private static final Set<String> OURS = Set.of("lock", "user", "logs");

    private static final String FORGOTTEN = "forgotten";

    private static final String DONE = """
            Restored %s into %s: the %d articles, %d claims and %d events of the backup are there as they were, and what its log adds.
            Start it with: tracker run --data %s
            What each article says last then goes through the services once more; what is known already changes nothing.
            It has no backups of its own yet: the next `tracker backup` begins them.""";

    private static final String HOLE = """

            But the log lacks the piece %s, while later ones are there: the folder for backups was away. What was recorded
            after about %s is not in it. A backup that was made after that does not need the piece.""";

    private RestoreCommand() {}

    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            System.out.println(Request.RESTORE);
            return;
        }
        try {
            Request request = Request.of(words, System.getenv(), Request.RESTORE);
            Path backups = request.folder()
                    .orElseThrow(() -> new Refusal("Which backups? Name their folder.\n" + Request.RESTORE));
            System.out.println(restore(request, backups, Migrations.installed(Installation.here())));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /// Answers what to tell about it.
    static String restore(Request request, Path backups, DataVersion installed) {
        Path base = base(backups, request.until());
        Manifest manifest = Manifest.read(base);
        if (manifest.version().isNewerThan(installed)) {
            throw new Refusal(
                    "The backup %s was written by news-tracker %s, which is newer than this one (%s). Use that version."
                            .formatted(base, manifest.product(), installed.product()));
        }
        requireEmpty(request.data());
        try (DataFolder folder = DataFolder.take(request.data())) {
            boolean whole = false;
            try {
                copy(base, manifest, folder.path());
                Recovery recovery = new Recovery(folder, backups.resolve(manifest.log()));
                List<String> forgotten = forgotten(backups, folder.path());
                Ledger found =
                        recovery.recover(request.until(), manifest.ledger().number(), forgotten);
                verify(manifest.ledger(), found, !forgotten.isEmpty());
                manifest.version().write(folder.path());
                whole = true;
            } finally {
                if (!whole) {
                    clear(folder);
                }
            }
        }
        Ledger ledger = manifest.ledger();
        String done = DONE.formatted(
                base.getFileName(),
                request.data(),
                ledger.articles(),
                ledger.claims(),
                ledger.events(),
                request.data());
        // Up to a moment the log was whole, or the database had refused.
        return request.until().isPresent() ? done : done + hole(base, backups.resolve(manifest.log()));
    }

    private static String hole(Path base, Path log) {
        return LogPieces.hole(base, log)
                .map(hole -> HOLE.formatted(hole.piece(), hole.until()))
                .orElse("");
    }

    // Half of a restore is none, and the next try needs an empty folder. The log tells what went wrong.
    private static void clear(DataFolder folder) {
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Path name = folder.path().relativize(file);
                if (!file.equals(folder.path())
                        && !OURS.contains(name.getName(0).toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException left) {
            System.err.println("What was restored so far could not be taken away again: " + left);
        }
    }

    /// The last backup that was complete at that moment.
    private static Path base(Path backups, Optional<Instant> until) {
        try (Stream<Path> folders = Files.list(backups)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(BaseBackup.PREFIX))
                    .filter(folder -> Files.exists(folder.resolve(Manifest.FILE)))
                    .filter(folder -> until.map(
                                    moment -> !Manifest.read(folder).end().isAfter(moment))
                            .orElse(true))
                    .max(Comparator.comparing(folder -> folder.getFileName().toString()))
                    .orElseThrow(() -> new Refusal("There is no complete backup in " + backups
                            + until.map(moment -> " that was made before " + moment)
                                    .orElse("") + "."));
        } catch (IOException failed) {
            throw new Refusal("The backups in " + backups + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void requireEmpty(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.anyMatch(file -> !OURS.contains(file.getFileName().toString()))) {
                throw new Refusal(
                        ("The data folder %s is not empty, and a restore overwrites nothing. Move it away or name a"
                                        + " new one with --data DIR.")
                                .formatted(data));
            }
        } catch (IOException failed) {
            throw new Refusal("The data folder " + data + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void copy(Path base, Manifest manifest, Path data) {
        try {
            Map<String, Entry> copied =
                    Copy.tree(base, data, file -> !file.toString().equals(Manifest.FILE));
            manifest.files().forEach((name, entry) -> {
                if (!entry.equals(copied.get(name))) {
                    throw new Refusal("The file " + base.resolve(name)
                            + " is not what it was when the backup was made. Take another backup.");
                }
            });
            Files.createFile(data.resolve("database").resolve("recovery.signal"));
        } catch (IOException failed) {
            throw new Refusal("The backup cannot be copied to " + data + ": " + failed, failed);
        }
    }

    /// What was taken down is written beside the backups and not in them.
    private static List<String> forgotten(Path backups, Path data) {
        Path list = backups.resolve(FORGOTTEN);
        if (!Files.exists(list)) {
            return List.of();
        }
        try {
            Files.copy(list, data.resolve(FORGOTTEN));
            return Files.readAllLines(list).stream().distinct().toList();
        } catch (IOException failed) {
            throw new Refusal("The list of what was taken down cannot be read: " + list, failed);
        }
    }

    // A takedown changes what was logged: then only counts can be compared.
    private static void verify(Ledger expected, Ledger found, boolean changed) {
        Ledger compared = changed
                ? new Ledger(found.number(), found.events(), found.articles(), found.claims(), expected.hash())
                : found;
        if (!expected.equals(compared)) {
            throw new Refusal(
                    "The restored database is not what the backup promised: %s instead of %s. Take another backup."
                            .formatted(found, expected));
        }
    }
}
