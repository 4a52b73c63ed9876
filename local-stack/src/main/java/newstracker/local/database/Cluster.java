package newstracker.local.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;

/// The files of the database.
public final class Cluster {

    public static final String SUPERUSER = "newstracker";

    private static final String VERSION = "18";
    private static final int MINUTES_TO_WAIT = 2;

    private final Path folder;
    private final PostgresBinaries binaries;

    Cluster(Path folder, PostgresBinaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /// Makes the files if there are none, moved into place when complete.
    void ensure(Path passwordFile, Path log) {
        try {
            if (Files.exists(folder)) {
                requireVersion();
                return;
            }
            Path draft = folder.resolveSibling(folder.getFileName() + ".new");
            deleteAll(draft);
            initialise(draft, passwordFile, log);
            Files.move(draft, folder);
        } catch (IOException failed) {
            throw new Refusal("The database in %s cannot be made: %s".formatted(folder, failed), failed);
        }
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION)) {
            throw new Refusal("The database in %s was made by PostgreSQL %s, this is %s. Choose another --data DIR."
                    .formatted(folder, version, VERSION));
        }
    }

    // The builtin locale sorts alike on every machine. Trigrams ask the other one what a letter is, and with plain C
    // no Japanese character would be one.
    private void initialise(Path draft, Path passwordFile, Path log) throws IOException {
        List<String> arguments = List.of(
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + (PostgresBinaries.MAC ? "en_US.UTF-8" : "C.UTF-8"),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Process initdb = new ProcessBuilder(binaries.command("initdb", arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        if (!ended(initdb) || initdb.exitValue() != 0) {
            throw new Refusal("The database cannot be made; see " + log + ". " + hint());
        }
    }

    private static String hint() {
        return "root".equals(System.getProperty("user.name"))
                ? "As root this needs user namespaces (unshare -U); otherwise run as another user."
                : "Is the disk full?";
    }

    private static boolean ended(Process initdb) {
        try {
            return initdb.waitFor(MINUTES_TO_WAIT, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            initdb.destroyForcibly();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
