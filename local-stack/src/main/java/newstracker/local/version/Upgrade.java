package newstracker.local.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newstracker.local.folder.DataFolder;
import newstracker.local.folder.Refusal;

/// What happens to a data folder that another version has written: newer data is refused, the database of older data
/// is copied before anything changes it. Migrations only go forward; the copy is the way back.
public final class Upgrade {

    private final DataFolder folder;
    private final DataVersion installed;

    public Upgrade(DataFolder folder, DataVersion installed) {
        this.folder = folder;
        this.installed = installed;
    }

    /// To be called while the database does not run.
    ///
    /// @throws Refusal when the data is too new for us, or the copy cannot be made
    public void prepare(Consumer<String> tell) {
        Path database = folder.file("database");
        Optional<DataVersion> written = DataVersion.of(folder.path());
        if (written.filter(data -> data.isNewerThan(installed)).isPresent()) {
            throw new Refusal(
                    "The data in %s was written by news-tracker %s, which is newer than this one (%s). Run that version, or choose another folder with --data DIR."
                            .formatted(folder.path(), written.get().product(), installed.product()));
        }
        boolean same = written.filter(data -> !installed.isNewerThan(data)).isPresent();
        if (!same && Files.exists(database)) {
            String from =
                    written.map(data -> data.product() + "-" + schemas(data)).orElse("unknown");
            Path copy = folder.file("before-upgrade-from-%s-%s".formatted(from, LocalDate.now(ZoneOffset.UTC)));
            if (!Files.exists(copy)) {
                tell.accept("The data is of an older version; its database is kept in " + copy);
                copy(database, copy);
            }
        }
    }

    /// To be called when everything runs: the migrations are done.
    public void done() {
        installed.write(folder.path());
    }

    private static String schemas(DataVersion data) {
        return String.join(
                "-",
                data.schemas().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(schema -> schema.getKey() + schema.getValue())
                        .toList());
    }

    // Moved into place when complete: half a copy is none.
    private static void copy(Path database, Path copy) {
        Path draft = copy.resolveSibling(copy.getFileName() + ".new");
        try {
            deleteAll(draft);
            try (Stream<Path> files = Files.walk(database)) {
                for (Path file : files.toList()) {
                    Files.copy(file, draft.resolve(database.relativize(file).toString()));
                }
            }
            Files.move(draft, copy);
        } catch (IOException failed) {
            throw new Refusal(
                    "The database cannot be copied to %s before the upgrade (%s). Make room, then run again."
                            .formatted(draft, failed.getMessage()),
                    failed);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
