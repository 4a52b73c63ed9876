package newstracker.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/// The rules as code: what distinguishes one build of them from another. Class files are read from the folder or the
/// jar that they were loaded from, in the order of their names, so that the same code has the same digest everywhere.
final class CodeDigest {

    private CodeDigest() {}

    /// Adds every class below the package of `door`; nothing where the loader does not say where it has them from.
    static void add(Class<?> door, MessageDigest digest) {
        CodeSource source = door.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return;
        }
        try {
            Path place = Path.of(new URI(
                    source.getLocation().toString().replaceFirst("^jar:", "").replaceFirst("!.*$", "")));
            String folder = door.getPackageName().replace('.', '/');
            if (Files.isDirectory(place)) {
                addAll(place.resolve(folder), digest);
            } else if (Files.isRegularFile(place)) {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    addAll(jar.getPath(folder), digest);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    source.getLocation() + " cannot be read for the digest of the rules", unreadable);
        } catch (URISyntaxException | IllegalArgumentException nowhere) {
            // A loader with places of its own: the generation and the catalogue still tell extractors apart.
        }
    }

    private static void addAll(Path folder, MessageDigest digest) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
            for (Path file : classes) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    digest.update(bytes.readAllBytes());
                }
            }
        }
    }
}
