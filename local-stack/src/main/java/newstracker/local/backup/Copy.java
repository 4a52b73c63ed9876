package newstracker.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newstracker.local.backup.Manifest.Entry;

/// Copies files with their hashes.
final class Copy {

    // What a server writes anew when it starts, or what belongs to the run that is being copied.
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "recovery.signal");
    private static final Path CONTROL = Path.of("global", "pg_control");

    private Copy() {}

    /// The files of a database that may be running: what vanishes meanwhile, the log of the database brings back. The
    /// control file comes last, as the documentation of PostgreSQL asks for.
    static Map<String, Entry> database(Path from, Path to) throws IOException {
        Map<String, Entry> copied = new TreeMap<>(tree(from, to, file -> !file.equals(CONTROL) && wanted(file)));
        copied.put(CONTROL.toString(), file(from.resolve(CONTROL), to.resolve(CONTROL)));
        return copied;
    }

    // Of the folders that are emptied only they themselves.
    private static boolean wanted(Path file) {
        boolean emptied =
                file.getNameCount() > 1 && EMPTY.contains(file.getName(0).toString());
        String name = file.getFileName().toString();
        return !emptied && !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp");
    }

    /// All files below `from` that are wanted, by their path there.
    static Map<String, Entry> tree(Path from, Path to, Predicate<Path> wanted) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        Map<String, Entry> copied = new TreeMap<>();
        for (Path file : all) {
            Path name = from.relativize(file);
            Path target = to.resolve(name.toString());
            if (Files.isDirectory(file)) {
                if (file.equals(from) || wanted.test(name)) {
                    folder(target);
                }
            } else if (wanted.test(name)) {
                try {
                    copied.put(name.toString(), file(file, target));
                } catch (NoSuchFileException vanished) {
                    Files.deleteIfExists(target);
                }
            }
        }
        return copied;
    }

    // For its owner alone: PostgreSQL insists on that, and secrets lie beside it.
    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static Entry file(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), sha);
                OutputStream out = Files.newOutputStream(to)) {
            long size = in.transferTo(out);
            return new Entry(size, HexFormat.of().formatHex(sha.digest()));
        }
    }

    static Entry entry(Path file) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new Entry(size, HexFormat.of().formatHex(sha.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
