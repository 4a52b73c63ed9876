package newstracker.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void namesTheProcessThatUsesAFolder() {
        try (DataFolder folder = DataFolder.take(temporary)) {
            assertThatThrownBy(() -> DataFolder.take(temporary))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void canBeTakenAgainAfterItWasGivenBack() {
        DataFolder.take(temporary).close();

        DataFolder.take(temporary).close();

        assertThat(temporary.resolve("logs")).isDirectory();
    }

    @Test
    void saysWhatToDoWhenNothingCanBeWritten() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void keepsASecretThatOnlyTheOwnerCanRead() throws Exception {
        try (DataFolder folder = DataFolder.take(temporary)) {
            String secret = new Secrets(folder).of("secret.key");

            assertThat(secret).hasSize(64);
            assertThat(new Secrets(folder).of("secret.key")).isEqualTo(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file("secret.key"))))
                    .isEqualTo("rw-------");
        }
    }
}
