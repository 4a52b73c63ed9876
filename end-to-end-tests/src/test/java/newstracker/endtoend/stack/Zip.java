package newstracker.endtoend.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The zip that `mvn package` makes.
public final class Zip {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Zip() {}

    public static Path newest() {
        try (Stream<Path> files = Files.list(Project.file("local-stack/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("news-tracker-.*\\.zip"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// As `unzip` does it, rights included.
    ///
    /// @return the one folder that the zip holds
    public static Path unpack(Path into) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(newest()).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                write(zip, entry, into.resolve(entry.getName()));
            }
            return into.resolve(Path.of(entries.getFirst().getName()).getName(0));
        }
    }

    private static void write(ZipFile zip, ZipArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if ((entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
