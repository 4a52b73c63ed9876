package newstracker.local.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newstracker.local.folder.Refusal;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once into the data folder.
final class PostgresBinaries {

    static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /// @param home where they belong; what is there already is used
    static PostgresBinaries in(Path home) {
        if (!Files.exists(home)) {
            unpack(home);
        }
        return new PostgresBinaries(home);
    }

    /// The command line of one of the programs, fit for the user who runs us.
    List<String> command(String program, List<String> arguments) {
        String file = home.resolve("bin").resolve(program).toString();
        return Stream.of(prefix(), List.of(file), arguments)
                .flatMap(List::stream)
                .toList();
    }

    // PostgreSQL refuses to run as root; in a user namespace without a mapping root is nobody.
    private static List<String> prefix() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    // Moved into place when complete: a run killed in between must not leave half of it.
    private static void unpack(Path home) {
        String archive = archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal("There is no PostgreSQL for this machine in this build (" + archive + ").");
            }
            Path draft = Files.createTempDirectory(home.getParent(), "unpacking");
            extract(packed, draft);
            Files.move(draft, home);
        } catch (IOException failed) {
            throw new Refusal("PostgreSQL cannot be unpacked into %s: %s".formatted(home, failed), failed);
        }
    }

    private static String archive() {
        String system = MAC ? "darwin" : "linux";
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void extract(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
