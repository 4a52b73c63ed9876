package newstracker.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import newstracker.local.folder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command that PostgreSQL calls with a full piece of its log, called as PostgreSQL does: from its own folder.
class WalArchiveTest {

    private static final String PIECE = "000000010000000000000001";

    @TempDir
    private Path temporary;

    private Path waiting;
    private Path kept;

    @BeforeEach
    void fillOnePiece() throws Exception {
        Path log = temporary.resolve("database").resolve("pg_wal");
        waiting = Files.createDirectories(log.resolve("archive_status"));
        Files.writeString(log.resolve(PIECE), "a full piece");
        kept = temporary.resolve("backups");
        Files.writeString(temporary.resolve(WalArchive.PLACE), kept + "\n");
    }

    @Test
    void keepsAPieceOnce() throws Exception {
        Files.createDirectory(kept);

        assertThat(archive()).isZero();
        assertThat(archive()).isZero();

        assertThat(kept).isDirectoryContaining(file -> file.endsWith(PIECE + ".gz"));
    }

    @Test
    void letsPiecesWaitForAFolderThatIsAway() throws Exception {
        letWait(63);

        assertThat(archive()).isNotZero();
    }

    @Test
    void givesUpWhatDoesNotFit() throws Exception {
        letWait(64);

        assertThat(archive()).isZero();
    }

    @Test
    void keepsNothingBeforeTheFirstBackup() throws Exception {
        Files.delete(temporary.resolve(WalArchive.PLACE));

        assertThat(archive()).isZero();
    }

    private void letWait(int pieces) throws Exception {
        for (int piece = 0; piece < pieces; piece++) {
            Files.createFile(waiting.resolve(piece + ".ready"));
        }
    }

    private int archive() throws Exception {
        try (DataFolder folder = DataFolder.take(temporary)) {
            String command =
                    WalArchive.command(folder).replace("%p", "pg_wal/" + PIECE).replace("%f", PIECE);
            return new ProcessBuilder("sh", "-c", command)
                    .directory(temporary.resolve("database").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
