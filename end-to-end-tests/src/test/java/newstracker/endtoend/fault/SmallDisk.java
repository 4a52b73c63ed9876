package newstracker.endtoend.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A disk of our own in memory, so that filling it hurts nobody. Needs root and the right to mount.
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static boolean possible() {
        try (SmallDisk disk = mount(1)) {
            return Files.isDirectory(disk.folder());
        } catch (IOException refused) {
            return false;
        }
    }

    static SmallDisk mount(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("small-disk");
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
            Files.delete(folder);
            throw new IOException("mount is refused");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /// Takes what is left.
    void fill() throws IOException {
        byte[] piece = new byte[64 * 1024];
        for (int size = piece.length; size > 0; size /= 2) {
            append(piece, size);
        }
    }

    private void append(byte[] piece, int size) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(piece, 0, size);
            }
        } catch (FileSystemException cannotOpen) {
            throw cannotOpen;
        } catch (IOException full) {
            // That is what we want.
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString())) {
            throw new IOException("cannot unmount " + folder);
        }
        Files.delete(folder);
    }

    private static boolean run(String... words) throws IOException {
        Process process = new ProcessBuilder(List.of(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
