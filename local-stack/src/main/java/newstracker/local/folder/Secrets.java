package newstracker.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random words that only the owner of the data folder can read. Each is made once and kept.
public final class Secrets {

    private static final int BYTES = 32;

    private final DataFolder folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(DataFolder folder) {
        this.folder = folder;
    }

    /// The secret in the file of that name.
    public String of(String name) {
        Path file = folder.file(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new Refusal("The secret " + file + " can be neither read nor made.", failed);
        }
    }

    // Moved into place when complete: a run killed in between must not leave half a password.
    private void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(bytes));
        Files.move(draft, file);
    }
}
