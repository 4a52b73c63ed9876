package newstracker.local.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds all state of one stack: database, broker, secrets, logs.
///
/// Whoever has it open is its only user: the lock goes with the process, however that ends.
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if it is missing and takes it.
    ///
    /// @throws Refusal when it cannot be written or another stack uses it
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            Path real = path.toRealPath();
            FileChannel lock = lock(real);
            Files.createDirectories(real.resolve("logs"));
            return new DataFolder(real, lock);
        } catch (IOException failed) {
            throw new Refusal(
                    "The data folder %s cannot be written (%s). Make it writable or choose another with --data DIR."
                            .formatted(path.toAbsolutePath(), reason(failed)),
                    failed);
        }
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case FileAlreadyExistsException _ -> "it is a file";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> failed.getMessage();
        };
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path user = folder.resolve("user");
        FileChannel lock = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new Refusal(
                    "The data folder %s is in use by process %s. Stop that one or choose another with --data DIR."
                            .formatted(folder, Files.exists(user) ? Files.readString(user) : "(unknown)"));
        }
        Files.writeString(user, Long.toString(ProcessHandle.current().pid()));
        return lock;
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            // Somebody in this very process has it.
            return false;
        }
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("user"));
            lock.close();
        } catch (IOException failed) {
            throw new Refusal("The data folder " + path + " cannot be given back.", failed);
        }
    }
}
